//! Standard attributes: what many tables record under many names. Known by key to a second import and to icons.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::model::{Kind, Outcome, Purpose, Unit};

/// An attribute that is the same whatever a table calls it.
#[derive(Debug)]
pub struct Standard {
    pub key: &'static str,
    pub kind: Kind,
    pub unit: Unit,
    pub purpose: Purpose,
    /// Headers that mean it, the surest first; case and punctuation do not matter; parted by `|`.
    pub aliases: &'static str,
}

/// What a header means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Meaning {
    Name,
    Domain,
    RecordId,
    Relationship,
    /// The index in [`STANDARD`].
    Standard(usize),
}

const NAME: &str = "company name|account name|organization name|organisation name|name|company|account|\
         organization|organisation|business name|customer name|client name|customer|client|\
         firm|employer|legal name|公司名称|企业名称|公司名稱|企業名稱|客户名称|客戶名稱|单位名称|單位名稱|机构名称|公司|企业|企業|客户|\
         客戶|名称|名稱|Компания|Название компании|Наименование|Название|Организация|\
         Наименование организации|Наименование компании|Контрагент|Клиент|会社名|企業名称|\
         company name for emails";
const DOMAIN: &str = "company domain name|domain|domain name|company domain|email domain|domainName|\
         website|website url|company website|web site|homepage|home page|homepage url|url|\
         web|site|网址|網址|官网|官網|网站|網站|公司网址|公司網址|企业网址|域名|网域|網域|Сайт|Веб-сайт|Вебсайт|Домен|\
         Сайт компании";
const RECORD_ID: &str = "record id|hs_object_id|account id|company id|salesforce id|apollo record id|\
         apollo account id|external id|crm id|customer id|client id|organization id|\
         account number|customer number|id|uuid|ИНН|ОГРН|统一社会信用代码|統一社會信用代碼|客户编号|客戶編號|公司编号|编号|\
         編號|统一编号|統一編號|Код|Код клиента|row_id|record_id";
const RELATIONSHIP: &str = "relationship|lifecycle stage|lifecyclestage|customer status|account status|\
         account type|relationship status|customer type|type|status|stage|deal status|客户状态|\
         客戶狀態|客户阶段|客戶階段|客户类型|客戶類型|关系|關係|Статус клиента|Статус|Тип клиента|Отношения|Стадия";

const fn money() -> Unit {
    Unit::Money(String::new())
}

const fn about(key: &'static str, kind: Kind, unit: Unit, aliases: &'static str) -> Standard {
    Standard { key, kind, unit, purpose: Purpose::Trait, aliases }
}

const fn outcome(
    key: &'static str,
    kind: Kind,
    unit: Unit,
    outcome: Outcome,
    aliases: &'static str,
) -> Standard {
    Standard { key, kind, unit, purpose: Purpose::Outcome(outcome), aliases }
}

/// Traits first, then outcomes.
pub static STANDARD: &[Standard] = &[
    about(
        "industry",
        Kind::Category,
        Unit::None,
        "industry|sector|vertical|branch|primary industry|industry group|category|行业|行業|所属行业|\
         所屬行業|产业|產業|行业类别|Отрасль|Сфера деятельности|Вид деятельности|Индустрия|ОКВЭД",
    ),
    about(
        "country",
        Kind::Category,
        Unit::None,
        "country|country/region|billing country|company country|hq country|\
         headquarters country|headquarters (country)|billingAddressCountry|office location|\
         国家|國家|国家/地区|國家/地區|Страна",
    ),
    about(
        "region",
        Kind::Category,
        Unit::None,
        "state/region|state|region|province|billing state|billing state/province|\
         state/province|company state|hq state|headquarters (us state)|territory|\
         billingAddressState|省份|省|地区|地區|区域|區域|所在地区|Регион|Область|Субъект РФ|\
         Федеральный округ",
    ),
    about(
        "city",
        Kind::Category,
        Unit::None,
        "city|billing city|company city|hq city|headquarters (city)|town|billingAddressCity|\
         城市|所在城市|市|Город|Населенный пункт",
    ),
    about(
        "employees",
        Kind::Number,
        Unit::People,
        "number of employees|employees|# employees|employee count|numberofemployees|\
         no. of employees|num employees|headcount|company size|size|staff|team size|\
         employee range|employees range|员工人数|员工数|員工人數|員工數|人员规模|人員規模|公司规模|公司規模|企业规模|参保人数|人数|\
         人數|Численность сотрудников|Численность|Количество сотрудников|Число сотрудников|\
         Сотрудники|Штат|従業員数|Среднесписочная численность",
    ),
    about(
        "revenue",
        Kind::Number,
        money(),
        "annual revenue|annualrevenue|revenue|annual sales|turnover|sales|\
         annualRecurringRevenue|arr|revenue usd|annual revenue usd|estimated revenue|\
         revenue range|total sales|年营收|年營收|营收|營收|营业收入|營業收入|年收入|年销售额|年銷售額|销售额|銷售額|Выручка|\
         Годовая выручка|Оборот|Годовой оборот|売上高",
    ),
    about(
        "profit",
        Kind::Number,
        money(),
        "profit|profits|net income|net profit|ebitda|利润|利潤|净利润|Прибыль|Чистая прибыль",
    ),
    about(
        "founded",
        Kind::Number,
        Unit::Year,
        "year founded|founded year|founded_year|founded|year established|established|\
         year started|YearStarted|foundation year|founding year|founding date|date founded|\
         成立时间|成立時間|成立日期|成立年份|创立时间|Год основания|Дата основания|Основана|Дата регистрации|設立年",
    ),
    about(
        "funding",
        Kind::Number,
        money(),
        "total money raised|total_money_raised|total funding|funding|total raised|\
         funding total|amount raised|融资总额|融資總額|融资金额|融資金額|Привлечённые инвестиции|Инвестиции",
    ),
    about(
        "funding-stage",
        Kind::Category,
        Unit::None,
        "funding stage|latest funding|latest funding stage|last funding type|\
         latest funding type|funding round|funding type|融资阶段|融資階段|融资轮次|Стадия финансирования|\
         Раунд",
    ),
    about("last-funding", Kind::Number, money(), "latest funding amount|last funding amount"),
    about("last-raised", Kind::Date, Unit::None, "last raised at|last funding date|融资时间"),
    about("valuation", Kind::Number, money(), "valuation|market cap|估值|Оценка"),
    about(
        "registered-capital",
        Kind::Number,
        money(),
        "registered capital|注册资本|註冊資本|注册资金|Уставный капитал",
    ),
    about(
        "technologies",
        Kind::Tags,
        Unit::None,
        "technologies|web technologies|web_technologies|technology|tech stack|\
         technologies used|software used|技术|技術|技术栈|使用技术|Технологии|Стек технологий|\
         Используемые технологии",
    ),
    about(
        "keywords",
        Kind::Tags,
        Unit::None,
        "keywords|tags|labels|label|categories|industries|标签|標籤|关键词|關鍵詞|Теги|Метки|Ключевые слова",
    ),
    about(
        "products",
        Kind::Tags,
        Unit::None,
        "products|product lines|产品|產品|经营范围|Продукты|Товары",
    ),
    about(
        "ownership",
        Kind::Category,
        Unit::None,
        "ownership|ownership type|legal form|company type|企业类型|企業類型|公司类型|所有制|\
         Форма собственности|ОПФ",
    ),
    about(
        "parent",
        Kind::Text,
        Unit::None,
        "parent company|parent account|subsidiary of|parent|母公司|Головная компания",
    ),
    about(
        "locations",
        Kind::Number,
        Unit::None,
        "number of retail locations|number of locations|locations|branches|stores|\
         number of stores|门店数|門店數|网点数|Количество филиалов|Филиалы",
    ),
    about(
        "source",
        Kind::Category,
        Unit::None,
        "account source|lead source|source|original source|来源|來源|客户来源|Источник",
    ),
    about(
        "owner",
        Kind::Category,
        Unit::None,
        "company owner|account owner|owner|hubspot_owner_id|OwnerId|sales agent|sales rep|\
         负责人|負責人|销售|Ответственный|Менеджер",
    ),
    about("lead-status", Kind::Category, Unit::None, "lead status|hs_lead_status"),
    about("rating", Kind::Category, Unit::None, "rating|评级|評級|Рейтинг"),
    about("target-account", Kind::Flag, Unit::None, "target account|hs_is_target_account"),
    about(
        "icp-tier",
        Kind::Category,
        Unit::None,
        "ideal customer profile tier|hs_ideal_customer_profile|icp tier|idealCustomerProfile|\
         ICP_Tier__c",
    ),
    about(
        "created",
        Kind::Date,
        Unit::None,
        "create date|createdate|created date|CreatedDate|created at|date created|创建时间|創建時間|\
         创建日期|Дата создания",
    ),
    about(
        "last-activity",
        Kind::Date,
        Unit::None,
        "last activity|last activity date|LastActivityDate|notes_last_updated",
    ),
    about(
        "description",
        Kind::Text,
        Unit::None,
        "description|short description|about|about us|notes|note|comment|comments|简介|簡介|公司简介|\
         备注|備註|Описание|Примечание|Комментарий",
    ),
    about(
        "address",
        Kind::Text,
        Unit::None,
        "address|street|street address|billing street|billing address|office address|\
         company address|地址|公司地址|注册地址|Адрес|Юридический адрес",
    ),
    about(
        "postal-code",
        Kind::Text,
        Unit::None,
        "postal code|zip|zip code|zipcode|billing zip|postcode|邮编|郵編|Индекс",
    ),
    about(
        "phone",
        Kind::Text,
        Unit::None,
        "phone|phone number|company phone|telephone|mobile|fax|电话|電話|联系电话|Телефон",
    ),
    about(
        "industry-code",
        Kind::Category,
        Unit::None,
        "sic code|sic|sicCode|naics|naics code|sic codes",
    ),
    outcome(
        "lifetime-value",
        Kind::Number,
        money(),
        Outcome::LifetimeValue,
        "lifetime value|customer lifetime value|ltv|clv|cltv|total revenue|total spend|\
         total won amount|revenue to date|total_revenue|客户生命周期价值|生命周期价值|客戶終身價值|终身价值|累计收入|累计成交额|累計成交額|\
         Пожизненная ценность|Ценность клиента|Доход от клиента",
    ),
    outcome(
        "deal-size",
        Kind::Number,
        money(),
        Outcome::DealSize,
        "deal size|deal amount|recent deal amount|recent_deal_amount|average deal size|contract value|acv|tcv|\
         amount|deal value|close value|annual contract value|monthly charges|mrr|成交金额|成交金額|\
         合同金额|合同金額|客单价|订单金额|Сумма сделки|Размер сделки|Сумма договора|Средний чек",
    ),
    outcome(
        "days-to-close",
        Kind::Number,
        Unit::Days,
        Outcome::DaysToClose,
        "days to close|days_to_close|sales cycle|sales cycle days|cycle length|time to close|成交周期|成交天数|\
         成交天數|销售周期|Дней до сделки|Цикл сделки|Цикл продаж",
    ),
    outcome(
        "customer-since",
        Kind::Date,
        Unit::None,
        Outcome::CustomerSince,
        "customer since|close date|closedate|became customer|contract start|\
         contract start date|became a customer date|start date|first deal close date|成交日期|\
         签约日期|簽約日期|成交时间|合作开始|Клиент с|Дата сделки|Дата договора|Начало договора",
    ),
    outcome(
        "tenure",
        Kind::Number,
        Unit::None,
        Outcome::Tenure,
        "tenure|tenure months|months as customer|customer age|合作时长|合作年限|合作月数|Срок работы|\
         Стаж клиента",
    ),
    outcome(
        "renewals",
        Kind::Number,
        Unit::None,
        Outcome::Renewals,
        "renewals|number of renewals|renewal count|times renewed|续约次数|續約次數|续费次数|Продления|\
         Количество продлений",
    ),
    outcome(
        "churn-date",
        Kind::Date,
        Unit::None,
        Outcome::ChurnDate,
        "churn date|churned at|churned on|cancellation date|cancelled at|end date|\
         contract end|lost date|流失日期|流失时间|流失時間|Дата ухода|Дата оттока|Дата расторжения",
    ),
    outcome(
        "referrals",
        Kind::Number,
        Unit::None,
        Outcome::Referrals,
        "referrals|number of referrals|referred customers|推荐数|推薦數|转介绍数|推荐客户数|Рекомендации|\
         Количество рекомендаций",
    ),
    outcome(
        "usage",
        Kind::Number,
        Unit::None,
        Outcome::Usage,
        "usage|product usage|active users|monthly active users|mau|logins|seats used|使用量|\
         活跃用户|活躍用戶|活跃度|Использование|Активные пользователи",
    ),
    outcome(
        "satisfaction",
        Kind::Number,
        Unit::None,
        Outcome::Satisfaction,
        "satisfaction|satisfaction score|csat|nps|nps score|health score|满意度|滿意度|\
         Удовлетворённость|Удовлетворенность|Оценка клиента",
    ),
    outcome(
        "support-load",
        Kind::Number,
        Unit::None,
        Outcome::SupportLoad,
        "support load|support tickets|tickets|number of tickets|support cases|cases|\
         tickets per month|工单数|工單數|支持工单|Обращения|Обращения в поддержку|Тикеты",
    ),
    outcome(
        "discount",
        Kind::Number,
        Unit::Share,
        Outcome::Discount,
        "discount|discount percent|average discount|discount rate|折扣|折扣率|Скидка|\
         Средняя скидка",
    ),
    outcome(
        "room-to-expand",
        Kind::Number,
        money(),
        Outcome::RoomToExpand,
        "room to expand|expansion potential|expansion revenue|upsell potential|whitespace|\
         增购潜力|增購潛力|扩展空间|擴展空間|扩展潜力|Потенциал роста|Потенциал расширения",
    ),
    outcome(
        "deals",
        Kind::Number,
        Unit::None,
        Outcome::Deals,
        "deals|number of deals|number of associated deals|num_associated_deals|deal count|\
         total deals|商机数|交易数量|Количество сделок|Сделок",
    ),
    outcome(
        "won-deals",
        Kind::Number,
        Unit::None,
        Outcome::WonDeals,
        "won deals|deals won|number of won deals|closed won deals|赢单数|成交次数|Выигранные сделки|\
         Выигранных сделок",
    ),
    outcome(
        "won-share",
        Kind::Number,
        Unit::Share,
        Outcome::WonShare,
        "won share|win rate|close rate|赢单率|Доля выигранных|Конверсия",
    ),
    outcome(
        "last-won",
        Kind::Date,
        Unit::None,
        Outcome::LastWon,
        "last won|last won date|last purchase|last purchase date|last order date|recent deal close date|\
         recent_deal_close_date|最近成交日期|Последняя покупка|Дата последней покупки",
    ),
    outcome(
        "usage-last-month",
        Kind::Number,
        Unit::None,
        Outcome::UsageLastMonth,
        "usage last month|usage in the last month|上月使用量|Использование за последний месяц",
    ),
    outcome(
        "usage-trend",
        Kind::Number,
        Unit::Share,
        Outcome::UsageTrend,
        "usage trend|usage growth|使用趋势|Динамика использования",
    ),
    outcome(
        "active-months",
        Kind::Number,
        Unit::None,
        Outcome::ActiveMonths,
        "active months|months active|活跃月数|Активных месяцев",
    ),
];

static MEANINGS: LazyLock<FxHashMap<String, (Meaning, usize)>> = LazyLock::new(|| {
    let fixed = [
        (Meaning::Name, NAME),
        (Meaning::Domain, DOMAIN),
        (Meaning::RecordId, RECORD_ID),
        (Meaning::Relationship, RELATIONSHIP),
    ];
    let standard =
        STANDARD.iter().enumerate().map(|(idx, it)| (Meaning::Standard(idx), it.aliases));
    let mut res = FxHashMap::default();
    for (meaning, aliases) in fixed.into_iter().chain(standard) {
        for (rank, alias) in aliases.split('|').enumerate() {
            res.entry(letters(alias)).or_insert((meaning, rank));
        }
    }
    res
});

/// What the header means, and how surely: the lower the surer.
pub(super) fn meaning(header: &str) -> Option<(Meaning, usize)> {
    const PREFIXES: [&str; 9] = [
        "property",
        "organization",
        "organisation",
        "company",
        "account",
        "properties",
        "billing",
        "компании",
        "公司",
    ];
    const SURE_BY_FAR: usize = 100;
    if 200 < header.len() {
        return None;
    }
    let whole = letters(header);
    let bare = letters(without_brackets(header));
    for (steps, it) in [&whole, &bare].into_iter().enumerate() {
        if let Some((meaning, rank)) = MEANINGS.get(it) {
            return Some((*meaning, rank + steps * SURE_BY_FAR));
        }
    }
    let rest = PREFIXES.iter().find_map(|it| bare.strip_prefix(it))?;
    MEANINGS.get(rest).map(|(meaning, rank)| (*meaning, rank + 2 * SURE_BY_FAR))
}

pub(super) fn is_known_header(header: &str) -> bool {
    meaning(header).is_some()
}

/// Folded, without anything but letters and digits.
pub(super) fn letters(header: &str) -> String {
    header.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn without_brackets(header: &str) -> &str {
    header.split(['(', '（', '[', ',', '，']).next().unwrap_or(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, expected: &str) {
        let found = match meaning(header) {
            None => "none",
            Some((Meaning::Standard(idx), _)) => STANDARD[idx].key,
            Some((Meaning::Name, _)) => "Name",
            Some((Meaning::Domain, _)) => "Domain",
            Some((Meaning::RecordId, _)) => "RecordId",
            Some((Meaning::Relationship, _)) => "Relationship",
        };
        assert_eq!(found, expected, "{header}");
    }

    #[test]
    fn headers_of_many_origins() {
        for (header, expected) in [
            ("Company Domain Name", "Domain"),
            ("hs_object_id", "RecordId"),
            ("# Employees", "employees"),
            ("Organization - Name", "Name"),
            ("property_industry", "industry"),
            ("revenue ($M)", "revenue"),
            ("注册资本(万元)", "registered-capital"),
            ("员工人数", "employees"),
            ("ИНН", "RecordId"),
            ("Выручка, млн руб.", "revenue"),
            ("BillingCountry", "country"),
            ("Company Country", "country"),
            ("Lifecycle Stage", "Relationship"),
            ("Total Revenue", "lifetime-value"),
            ("Days to Close", "days-to-close"),
            ("sicCode", "industry-code"),
            ("unheard of", "none"),
            ("", "none"),
        ] {
            check(header, expected);
        }
    }

    #[test]
    fn no_alias_means_two_things() {
        let mut seen = FxHashMap::default();
        for it in STANDARD {
            for alias in it.aliases.split('|') {
                assert_eq!(
                    seen.insert(letters(alias), it.key).filter(|key| *key != it.key),
                    None,
                    "{alias}"
                );
            }
        }
    }
}
