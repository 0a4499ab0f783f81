//! What an empty database is filled with: the public facts of the ASOCIO Digital Summit 2026. Exact days, halls
//! and hotels are not public, so they are left for organisers to announce.
use super::{
    model::{Economy, EconomyId, Membership, RegistrationSwitch, Summit, SupporterEntry, SupporterId, SupporterLevel},
    store,
};
use crate::kit::{bilingual::Bilingual, db::Tx, error::AppError, page_cache};
use chrono::NaiveDate;

/// English and Urdu name and association, in the order that ASOCIO lists its members.
const ECONOMIES: [(&str, &str, &str); 24] = [
    ("Japan", "جاپان", "JISA"),
    ("Korea", "کوریا", "FKII"),
    ("Chinese Taipei", "چائنیز تائپی", "CISA"),
    ("Malaysia", "ملائیشیا", "PIKOM"),
    ("Singapore", "سنگاپور", "SGTech"),
    ("Thailand", "تھائی لینڈ", "ATCI"),
    ("Vietnam", "ویتنام", "VINASA"),
    ("Bangladesh", "بنگلہ دیش", "BCS"),
    ("Pakistan", "پاکستان", "P@SHA"),
    ("India", "بھارت", "NASSCOM"),
    ("Hong Kong", "ہانگ کانگ", "ISIA"),
    ("Nepal", "نیپال", "CAN Federation"),
    ("Macau", "مکاؤ", "Computer Chamber of Macau"),
    ("Sri Lanka", "سری لنکا", "FITIS"),
    ("Australia", "آسٹریلیا", "AIIA"),
    ("Indonesia", "انڈونیشیا", "ASPILUKI"),
    ("Mongolia", "منگولیا", "MONITA"),
    ("Myanmar", "میانمار", "MCF"),
    ("Laos", "لاؤس", "LICA"),
    ("Cambodia", "کمبوڈیا", "CICT"),
    ("New Zealand", "نیوزی لینڈ", "NZTech"),
    ("Philippines", "فلپائن", "PSIA"),
    ("Brunei", "برونائی", ""),
    ("Bhutan", "بھوٹان", ""),
];

const SUPPORTERS: [(&str, &str); 4] = [
    ("Special Investment Facilitation Council (SIFC)", "خصوصی سرمایہ کاری سہولت کونسل (SIFC)"),
    ("Ministry of IT & Telecom", "وزارتِ آئی ٹی و ٹیلی کام"),
    ("Pakistan Software Export Board (PSEB)", "پاکستان سافٹ ویئر ایکسپورٹ بورڈ (PSEB)"),
    ("Tech Destination Pakistan", "ٹیک ڈیسٹینیشن پاکستان"),
];

pub fn summit() -> Summit {
    Summit {
        name: Bilingual::new("ASOCIO Digital Summit 2026", "ایسوسیو ڈیجیٹل سمٹ 2026"),
        short_name: Bilingual::new("ASOCIO 2026", "ایسوسیو 2026"),
        edition: 2026,
        host: Bilingual::new("P@SHA, Pakistan Software Houses Association", "پاکستان سافٹ ویئر ہاؤسز ایسوسی ایشن (پاشا)"),
        city: Bilingual::new("Islamabad, Pakistan", "اسلام آباد، پاکستان"),
        venue: Bilingual::default(),
        coordinates: None,
        expected_month: NaiveDate::from_ymd_opt(2026, 11, 1),
        starts_on: None,
        ends_on: None,
        zone: chrono_tz::Asia::Karachi,
        registration_opens_at: None,
        registration_closes_at: None,
        registration_switch: RegistrationSwitch::default(),
        contact_email: String::new(),
    }
}

/// Fills in the summit where there is none yet; otherwise touches nothing.
pub async fn fill_if_empty(tx: &mut Tx) -> Result<(), AppError> {
    // Two servers may start at once on the same empty database.
    tx.lock("event defaults").await?;
    if store::find_summit(tx).await?.is_some() {
        return Ok(());
    }
    store::save_summit(tx, &summit()).await?;
    for (en, ur, association) in ECONOMIES {
        let economy = Economy {
            economy_id: EconomyId::new_at(tx.now),
            name: Bilingual::new(en, ur),
            association: association.into(),
            status: Membership::Full,
            member_since: None,
            domains: vec![],
        };
        store::insert_economy(tx, &economy).await?;
    }
    for (position, (en, ur)) in (1..).zip(SUPPORTERS) {
        let supporter = SupporterEntry {
            supporter_id: SupporterId::new_at(tx.now),
            name: Bilingual::new(en, ur),
            website: String::new(),
            position,
            level: SupporterLevel::default(),
            logo: None,
        };
        store::save_supporter(tx, &supporter).await?;
    }
    page_cache::bump_public_version(tx).await?;
    Ok(())
}
