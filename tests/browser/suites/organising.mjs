export const organising = () => {};
