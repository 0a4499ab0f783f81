export const pages = () => {};
