// @ts-check
// Ten delegates whose names have broken other people's software, and those who organise.
const LONG = 'Kankanamalage Don Wijesundara Mudiyanselage Sri Rajapakse Samarasinghe Gunawardena Ekanayake Bandara Senanayake Tissa'
  .padEnd(120, ' Perera').slice(0, 120);

/**
 * `name` is in any script; `latin` is for the badge where `name` is not in Latin letters.
 * @typedef {{ locale: string, javaScript: boolean, name: string, latin?: string, urdu?: string, email: string, phone: string,
 *   organisation: string, economy: Record<string, string> }} Person
 */

/** @type {Person[]} */
export const DELEGATES = [
  {
    locale: 'ur', javaScript: true, name: 'محمد نا\u200Cمعلوم خان', latin: 'Muhammad Na Maloom Khan', urdu: 'محمد نا\u200Cمعلوم خان',
    email: 'namaloom@مثال.پاکستان', phone: '+92 300 5550187', organisation: 'ادارۂ فروغِ سافٹ\u200Cویئر', economy: { en: 'Pakistan', ur: 'پاکستان' },
  },
  {
    locale: 'en', javaScript: false, name: '陳大文', latin: 'Chan Tai Man',
    email: 'chan.taiman@example.hk', phone: '+852 5123 4567', organisation: '香港資訊科技商會', economy: { en: 'Hong Kong', ur: 'ہانگ کانگ' },
  },
  {
    locale: 'en', javaScript: true, name: 'สมชาย ใจดี', latin: 'Somchai Jaidee',
    email: 'somchai@example.co.th', phone: '+66 81 234 5678', organisation: 'สมาคมอุตสาหกรรมเทคโนโลยีสารสนเทศไทย', economy: { en: 'Thailand', ur: 'تھائی لینڈ' },
  },
  {
    locale: 'ur', javaScript: false, name: 'Nguyễn Thị Ánh Tuyết',
    email: 'tuyet+summit@example.vn', phone: '+84 912 345 678', organisation: 'Hiệp hội Phần mềm Việt Nam', economy: { en: 'Vietnam', ur: 'ویتنام' },
  },
  {
    locale: 'en', javaScript: false, name: "Bríd O'Brien",
    email: "brid.o'brien@example.com.au", phone: '+61 412 345 678', organisation: "D'Souza & Sons", economy: { en: 'Australia', ur: 'آسٹریلیا' },
  },
  {
    locale: 'ur', javaScript: true, name: 'Suharto',
    email: 'suharto@example.co.id', phone: '+62 812-345-678', organisation: 'ASPILUKI', economy: { en: 'Indonesia', ur: 'انڈونیشیا' },
  },
  {
    locale: 'en', javaScript: true, name: LONG,
    email: 'long+name+of+120@example.lk', phone: '+94 71 234 5678', organisation: 'Federation', economy: { en: 'Sri Lanka', ur: 'سری لنکا' },
  },
  {
    locale: 'en', javaScript: true, name: 'Aisyah 👩🏽‍💻🇲🇾', latin: 'Aisyah',
    email: 'aisyah@example.my', phone: '+60 12-345 6789', organisation: '🚀 Roket', economy: { en: 'Malaysia', ur: 'ملائیشیا' },
  },
  {
    locale: 'ur', javaScript: true, name: '<script>alert(1)</script>', latin: 'Alert One',
    email: 'alert+1@example.sg', phone: '+65 8123 4567', organisation: '"><img src=x onerror=alert(2)>', economy: { en: 'Singapore', ur: 'سنگاپور' },
  },
  {
    locale: 'ur', javaScript: false, name: 'سارہ Sara احمد (BD)', latin: 'Sara Ahmad',
    email: 'sara@example.bd', phone: '+880 1812-345678', organisation: 'BCS بی سی ایس', economy: { en: 'Bangladesh', ur: 'بنگلہ دیش' },
  },
];

/**
 * Somebody ordinary, at an address of their own.
 * @param {string} name
 * @param {string} locale
 * @returns {Person}
 */
export const ordinary = (name, locale = 'en') => ({
  locale, javaScript: true, name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.jp`,
  phone: '+81 90-1234-5678', organisation: 'JISA', economy: { en: 'Japan', ur: 'جاپان' },
});

export const ORGANISER = { name: 'ثنا Sana', email: 'sana@example.pk', password: 'qutub-lahar 9 chinar tez' };
export const SECOND_ORGANISER = { name: 'Bilal', email: 'bilal@example.pk', password: 'neela darakht 71 subah-dhoop' };
