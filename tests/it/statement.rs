//! Statements in words: many rules, four languages.

use expect_test::{Expect, expect};
use icp_workbench::{
    analysis::statement::{Phrase, phrases},
    i18n::{Language, Tr},
    model::{
        Attribute, Condition, Criterion, Day, Id, Kind, Message, Profile, Project, Purpose,
        Quantifier, Role, Timestamp, Unit, Way, Weight,
    },
};

fn texts(values: &[&str]) -> Vec<String> {
    values.iter().map(|it| (*it).to_owned()).collect()
}

fn one_of(values: &[&str]) -> Condition {
    Condition::OneOf { values: texts(values) }
}

fn has(quantifier: Quantifier, values: &[&str]) -> Condition {
    Condition::Has { quantifier, values: texts(values) }
}

fn between(lo: Option<f64>, hi: Option<f64>) -> Condition {
    Condition::Between { lo, hi, tolerance: 0.25 }
}

fn money() -> Unit {
    Unit::Money("CNY".to_owned())
}

struct Made {
    project: Project,
    profile: Profile,
}

impl Made {
    fn new() -> Self {
        let profile = Profile::new("First".to_owned(), Way::TopDown);
        Self { project: Project::new("Test", Timestamp(0)), profile }
    }

    /// A criterion on an attribute of this name; `name|key` for a standard one.
    fn with(mut self, role: Role, name: &str, unit: Unit, condition: Condition) -> Self {
        let (name, standard) = name.split_once('|').unwrap_or((name, ""));
        let kinds = Kind::ALL.into_iter();
        let kind = kinds.into_iter().find(|it| condition.suits(*it)).unwrap();
        let standard = Some(standard.to_owned()).filter(|it| !it.is_empty());
        let (name, purpose) = (name.to_owned(), Purpose::Trait);
        let attribute = self.project.fresh_id();
        self.project.attributes.put(attribute, Attribute { name, kind, unit, purpose, standard });
        let id: Id<Criterion> = self.project.fresh_id();
        let criterion = Criterion::new(attribute, condition, role, Weight::default());
        self.project.criteria.put(id, criterion);
        self.profile.criteria.push(id);
        self
    }

    fn phrases(&self) -> Vec<Phrase> {
        phrases(&self.project, &self.profile)
    }

    /// The statement in each language, then its short form in the first.
    fn check(&self, expected: &Expect) {
        let phrases = self.phrases();
        let said: Vec<(Role, &Message)> = phrases.iter().map(|it| (it.role, &it.message)).collect();
        let mut res = String::new();
        for language in Language::ALL {
            let tr = Tr::new(language);
            let pieces = tr.statement(&said);
            res.extend(pieces.iter().map(|it| it.text.as_str()));
            res.push('\n');
        }
        expected.assert_eq(&res.replace('\u{a0}', " "));
    }

    fn check_short(&self, language: Language, expected: &Expect) {
        let tr = Tr::new(language);
        let lines: Vec<String> =
            self.phrases().iter().map(|it| tr.short_phrase(&it.short)).collect();
        expected.assert_eq(&lines.join("\n").replace('\u{a0}', " "));
    }
}

/// The rule of the first sample.
fn distributors() -> Made {
    Made::new()
        .with(
            Role::Must,
            "Industry|industry",
            Unit::None,
            one_of(&["Medical devices", "Diagnostics supply"]),
        )
        .with(Role::Prefer, "Employees|employees", Unit::People, between(Some(50.0), Some(400.0)))
        .with(Role::Prefer, "Annual revenue|revenue", money(), between(Some(1e8), Some(2e8)))
        .with(Role::Prefer, "City tier", Unit::None, one_of(&["Tier 2", "Tier 3"]))
        .with(
            Role::Prefer,
            "Funding stage|funding-stage",
            Unit::None,
            one_of(&["Series B", "Bootstrapped"]),
        )
        .with(
            Role::Prefer,
            "Technology|technologies",
            Unit::None,
            has(Quantifier::Any, &["WeCom", "Kingdee ERP"]),
        )
        .with(Role::Exclude, "Sales team", Unit::None, between(None, Some(4.0)))
}

#[test]
fn a_whole_rule_is_two_sentences() {
    distributors().check(&expect![[r#"
        Our ideal customer is a company in Medical devices or Diagnostics supply, preferably with 50 to 400 employees (give or take 25%), annual revenue of ¥100M to ¥200M (give or take 25%), city tier Tier 2 or Tier 3, funding stage Series B or Bootstrapped, and using WeCom or Kingdee ERP. We leave out companies with sales team of at most 4 (give or take 25%).
        我们的理想客户是属于 Medical devices 或 Diagnostics supply 行业的公司，最好员工数为 50 至 400 人（容差 25%），年营收为 ¥1亿至 ¥2亿（容差 25%），“City tier”为 Tier 2 或 Tier 3，融资阶段为 Series B 或 Bootstrapped，且使用 WeCom 或 Kingdee ERP。不考虑“Sales team”至多 4（容差 25%）的公司。
        我們的理想客戶是屬於 Medical devices 或 Diagnostics supply 行業的公司，最好員工數為 50 至 400 人（容差 25%），年營收為 ¥1億至 ¥2億（容差 25%），「City tier」為 Tier 2 或 Tier 3，融資階段為 Series B 或 Bootstrapped，且使用 WeCom 或 Kingdee ERP。不考慮「Sales team」至多 4（容差 25%）的公司。
        Наш идеальный клиент — компания, у которой отрасль — Medical devices или Diagnostics supply; лучше всего, если число сотрудников — от 50 до 400 (допуск 25 %), годовая выручка — от ¥100 млн до ¥200 млн (допуск 25 %), «City tier» — Tier 2 или Tier 3, стадия финансирования — Series B или Bootstrapped, а также в ходу WeCom или Kingdee ERP. Не подходят компании, у которых «Sales team» — не больше 4 (допуск 25 %).
    "#]]);
}

#[test]
fn the_short_form_is_a_line_a_criterion() {
    distributors().check_short(
        Language::English,
        &expect![[r#"
            Industry: Medical devices or Diagnostics supply
            Employees: 50 to 400 people (give or take 25%)
            Annual revenue: ¥100M to ¥200M (give or take 25%)
            City tier: Tier 2 or Tier 3
            Funding stage: Series B or Bootstrapped
            Technology: WeCom or Kingdee ERP
            Sales team: at most 4 (give or take 25%)"#]],
    );
    distributors().check_short(
        Language::SimplifiedChinese,
        &expect![[r#"
            Industry：Medical devices 或 Diagnostics supply
            Employees：50 至 400 人（容差 25%）
            Annual revenue：¥1亿至 ¥2亿（容差 25%）
            City tier：Tier 2 或 Tier 3
            Funding stage：Series B 或 Bootstrapped
            Technology：WeCom 或 Kingdee ERP
            Sales team：至多 4（容差 25%）"#]],
    );
    distributors().check_short(
        Language::Russian,
        &expect![[r#"
            Industry: Medical devices или Diagnostics supply
            Employees: от 50 до 400 чел. (допуск 25 %)
            Annual revenue: от ¥100 млн до ¥200 млн (допуск 25 %)
            City tier: Tier 2 или Tier 3
            Funding stage: Series B или Bootstrapped
            Technology: WeCom или Kingdee ERP
            Sales team: не больше 4 (допуск 25 %)"#]],
    );
}

#[test]
fn only_musts() {
    Made::new()
        .with(
            Role::Must,
            "Country|country",
            Unit::None,
            one_of(&["China", "Kazakhstan", "Malaysia"]),
        )
        .with(Role::Must, "Founded|founded", Unit::Year, between(Some(2005.0), None))
        .check(&expect![[r#"
            Our ideal customer is a company based in China, Kazakhstan or Malaysia and founded in 2005 or later (give or take 25%).
            我们的理想客户是位于 China、Kazakhstan 或 Malaysia，且成立于 2005 年或之后（容差 25%）的公司。
            我們的理想客戶是位於 China、Kazakhstan 或 Malaysia，且成立於 2005 年或之後（容差 25%）的公司。
            Наш идеальный клиент — компания, у которой страна — China, Kazakhstan или Malaysia и год основания — 2005 или позже (допуск 25 %).
        "#]]);
}

#[test]
fn only_preferences() {
    Made::new()
        .with(Role::Prefer, "Locations|locations", Unit::None, between(Some(2.0), Some(15.0)))
        .with(Role::Prefer, "Members", Unit::None, between(Some(400.0), Some(6000.0)))
        .with(Role::Prefer, "Sells online", Unit::None, Condition::Is { yes: false })
        .check(&expect![[r#"
            We prefer companies with 2 to 15 locations (give or take 25%), 400 to 6,000 members (give or take 25%), and a no to “Sells online”.
            我们优先选择网点数为 2 至 15（容差 25%），“Members”为 400 至 6,000（容差 25%），且“Sells online”为“否”的公司。
            我們優先選擇據點數為 2 至 15（容差 25%），「Members」為 400 至 6,000（容差 25%），且「Sells online」為「否」的公司。
            Лучше всего нам подходят компании, у которых точки — от 2 до 15 (допуск 25 %), «Members» — от 400 до 6000 (допуск 25 %), а также «Sells online» — нет.
        "#]]);
}

#[test]
fn only_exclusions() {
    Made::new()
        .with(Role::Exclude, "Ownership|ownership", Unit::None, one_of(&["State"]))
        .with(Role::Exclude, "Price level", Unit::None, one_of(&["Budget"]))
        .check(&expect![[r#"
            Our ideal customer is any company except those with ownership State or price level Budget.
            除了所有制为 State，或“Price level”为 Budget 的公司，其他公司都可以是我们的理想客户。
            除了所有制為 State，或「Price level」為 Budget 的公司，其他公司都可以是我們的理想客戶。
            Наш идеальный клиент — любая компания, кроме тех, у которых собственность — State или «Price level» — Budget.
        "#]]);
    Made::new().with(Role::Exclude, "Price level", Unit::None, one_of(&["Budget"])).check(
        &expect![[r#"
            Our ideal customer is any company except those with price level Budget.
            除了“Price level”为 Budget 的公司，其他公司都可以是我们的理想客户。
            除了「Price level」為 Budget 的公司，其他公司都可以是我們的理想客戶。
            Наш идеальный клиент — любая компания, кроме тех, у которых «Price level» — Budget.
        "#]],
    );
}

#[test]
fn names_in_the_script_of_the_language_are_its_own_words() {
    Made::new()
        .with(Role::Must, "行业|industry", Unit::None, one_of(&["医疗器械", "诊断试剂"]))
        .with(Role::Prefer, "城市级别", Unit::None, one_of(&["二线", "三线"]))
        .with(Role::Prefer, "年营收|revenue", money(), between(Some(1e8), None))
        .with(Role::Prefer, "ERP 系统", Unit::None, has(Quantifier::All, &["金蝶", "用友"]))
        .check(&expect![[r#"
            Our ideal customer is a company in 医疗器械 or 诊断试剂, preferably with “城市级别” 二线 or 三线, annual revenue of at least ¥100M (give or take 25%), and “ERP 系统” including 金蝶 and 用友.
            我们的理想客户是属于医疗器械或诊断试剂行业的公司，最好城市级别为二线或三线，年营收至少 ¥1亿（容差 25%），且 ERP 系统包括金蝶和用友。
            我們的理想客戶是屬於医疗器械或诊断试剂行業的公司，最好城市级别為二线或三线，年营收至少 ¥1億（容差 25%），且 ERP 系统包括金蝶和用友。
            Наш идеальный клиент — компания, у которой отрасль — 医疗器械 или 诊断试剂; лучше всего, если «城市级别» — 二线 или 三线, годовая выручка — не меньше ¥100 млн (допуск 25 %), а также «ERP 系统» — в том числе 金蝶 и 用友.
        "#]]);
    Made::new()
        .with(Role::Must, "Отрасль|industry", Unit::None, one_of(&["Медицина"]))
        .with(Role::Prefer, "Численность|employees", Unit::People, between(None, Some(250.0)))
        .with(Role::Prefer, "Свой склад", Unit::None, Condition::Is { yes: true })
        .with(Role::Exclude, "CRM-система", Unit::None, has(Quantifier::None, &["Битрикс24"]))
        .check(&expect![[r#"
            Our ideal customer is a company in Медицина, preferably with at most 250 employees (give or take 25%) and a yes to “Свой склад”. We leave out companies with “CRM-система” not including Битрикс24.
            我们的理想客户是属于 Медицина 行业的公司，最好员工数至多 250 人（容差 25%），且“Свой склад”为“是”。不考虑“CRM-система”不包括 Битрикс24 的公司。
            我們的理想客戶是屬於 Медицина 行業的公司，最好員工數至多 250 人（容差 25%），且「Свой склад」為「是」。不考慮「CRM-система」不包括 Битрикс24 的公司。
            Наш идеальный клиент — компания, у которой отрасль — Медицина; лучше всего, если число сотрудников — не больше 250 (допуск 25 %) и «Свой склад» — да. Не подходят компании, у которых CRM-система — не Битрикс24.
        "#]]);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one entry a kind of condition")]
fn every_kind_of_condition() {
    let day = |year, month, day| Day::new(year, month, day);
    for (name, unit, condition, expected) in [
        (
            "Certifications",
            Unit::None,
            has(Quantifier::Any, &["ISO 13485", "CE"]),
            expect![[r#"
                Our ideal customer is a company with certifications including ISO 13485 or CE.
                我们的理想客户是“Certifications”包括 ISO 13485 或 CE 的公司。
                我們的理想客戶是「Certifications」包括 ISO 13485 或 CE 的公司。
                Наш идеальный клиент — компания, у которой «Certifications» — в том числе ISO 13485 или CE.
            "#]],
        ),
        (
            "Certifications",
            Unit::None,
            has(Quantifier::None, &["ISO 13485"]),
            expect![[r#"
            Our ideal customer is a company with certifications not including ISO 13485.
            我们的理想客户是“Certifications”不包括 ISO 13485 的公司。
            我們的理想客戶是「Certifications」不包括 ISO 13485 的公司。
            Наш идеальный клиент — компания, у которой «Certifications» — не ISO 13485.
        "#]],
        ),
        (
            "Technology|technologies",
            Unit::None,
            has(Quantifier::None, &["SAP", "Oracle"]),
            expect![[r#"
                Our ideal customer is a company not using SAP or Oracle.
                我们的理想客户是不使用 SAP 或 Oracle 的公司。
                我們的理想客戶是不使用 SAP 或 Oracle 的公司。
                Наш идеальный клиент — компания, у которой SAP или Oracle не в ходу.
            "#]],
        ),
        (
            "Days to reply",
            Unit::Days,
            between(Some(5.0), Some(30.0)),
            expect![[r#"
                Our ideal customer is a company with days to reply of 5 to 30 days (give or take 25%).
                我们的理想客户是“Days to reply”为 5 至 30 天（容差 25%）的公司。
                我們的理想客戶是「Days to reply」為 5 至 30 天（容差 25%）的公司。
                Наш идеальный клиент — компания, у которой «Days to reply» — от 5 до 30 дн. (допуск 25 %).
            "#]],
        ),
        (
            "Days to reply",
            Unit::Days,
            between(None, Some(1.0)),
            expect![[r#"
                Our ideal customer is a company with days to reply of at most 1 day (give or take 25%).
                我们的理想客户是“Days to reply”至多 1 天（容差 25%）的公司。
                我們的理想客戶是「Days to reply」至多 1 天（容差 25%）的公司。
                Наш идеальный клиент — компания, у которой «Days to reply» — не больше 1 дн. (допуск 25 %).
            "#]],
        ),
        (
            "Sales force",
            Unit::People,
            between(Some(5.0), None),
            expect![[r#"
                Our ideal customer is a company with sales force of at least 5 people (give or take 25%).
                我们的理想客户是“Sales force”至少 5 人（容差 25%）的公司。
                我們的理想客戶是「Sales force」至少 5 人（容差 25%）的公司。
                Наш идеальный клиент — компания, у которой «Sales force» — не меньше 5 чел. (допуск 25 %).
            "#]],
        ),
        (
            "Export share",
            Unit::Share,
            between(Some(0.1), Some(0.25)),
            expect![[r#"
                Our ideal customer is a company with export share of 10% to 25% (give or take 25%).
                我们的理想客户是“Export share”为 10% 至 25%（容差 25%）的公司。
                我們的理想客戶是「Export share」為 10% 至 25%（容差 25%）的公司。
                Наш идеальный клиент — компания, у которой «Export share» — от 10 % до 25 % (допуск 25 %).
            "#]],
        ),
        (
            "Budget|budget",
            money(),
            between(None, Some(50_000.0)),
            expect![[r#"
                Our ideal customer is a company with budget of at most ¥50k (give or take 25%).
                我们的理想客户是预算至多 ¥5万（容差 25%）的公司。
                我們的理想客戶是預算至多 ¥5萬（容差 25%）的公司。
                Наш идеальный клиент — компания, у которой бюджет — не больше ¥50 тыс. (допуск 25 %).
            "#]],
        ),
        (
            "Founded|founded",
            Unit::Year,
            between(Some(2005.0), Some(2015.0)),
            expect![[r#"
                Our ideal customer is a company founded in 2005–2015 (give or take 25%).
                我们的理想客户是成立于 2005 至 2015 年（容差 25%）的公司。
                我們的理想客戶是成立於 2005 至 2015 年（容差 25%）的公司。
                Наш идеальный клиент — компания, у которой год основания — 2005–2015 (допуск 25 %).
            "#]],
        ),
        (
            "Founded|founded",
            Unit::Year,
            between(None, Some(2015.0)),
            expect![[r#"
                Our ideal customer is a company founded in 2015 or earlier (give or take 25%).
                我们的理想客户是成立于 2015 年或之前（容差 25%）的公司。
                我們的理想客戶是成立於 2015 年或之前（容差 25%）的公司。
                Наш идеальный клиент — компания, у которой год основания — 2015 или раньше (допуск 25 %).
            "#]],
        ),
        (
            "Employees|employees",
            Unit::People,
            between(Some(1.0), Some(1.0)),
            expect![[r#"
                Our ideal customer is a company with 1 employee (give or take 25%).
                我们的理想客户是员工数为 1 人（容差 25%）的公司。
                我們的理想客戶是員工數為 1 人（容差 25%）的公司。
                Наш идеальный клиент — компания, у которой число сотрудников — 1 (допуск 25 %).
            "#]],
        ),
        (
            "Warehouses",
            Unit::None,
            between(Some(3.0), Some(3.0)),
            expect![[r#"
                Our ideal customer is a company with 3 warehouses (give or take 25%).
                我们的理想客户是“Warehouses”为 3（容差 25%）的公司。
                我們的理想客戶是「Warehouses」為 3（容差 25%）的公司。
                Наш идеальный клиент — компания, у которой «Warehouses» — 3 (допуск 25 %).
            "#]],
        ),
        (
            "Warehouses",
            Unit::None,
            between(None, None),
            expect![[r#"
            Our ideal customer is a company with known warehouses.
            我们的理想客户是“Warehouses”已知的公司。
            我們的理想客戶是「Warehouses」已知的公司。
            Наш идеальный клиент — компания, у которой «Warehouses» — любое известное значение.
        "#]],
        ),
        (
            "Contract ends|contract-end",
            Unit::None,
            Condition::Dates { from: day(2026, 1, 1), to: day(2026, 12, 31) },
            expect![[r#"
                Our ideal customer is a company with contract ends between 1 Jan 2026 and 31 Dec 2026.
                我们的理想客户是合同到期日在 2026 年 1 月 1 日至 2026 年 12 月 31 日之间的公司。
                我們的理想客戶是合約到期日在 2026 年 1 月 1 日至 2026 年 12 月 31 日之間的公司。
                Наш идеальный клиент — компания, у которой конец договора — с 01.01.2026 по 31.12.2026.
            "#]],
        ),
        (
            "Contract ends|contract-end",
            Unit::None,
            Condition::Dates { from: day(2026, 1, 1), to: None },
            expect![[r#"
                Our ideal customer is a company with contract ends on 1 Jan 2026 or later.
                我们的理想客户是合同到期日在 2026 年 1 月 1 日或之后的公司。
                我們的理想客戶是合約到期日在 2026 年 1 月 1 日或之後的公司。
                Наш идеальный клиент — компания, у которой конец договора — 01.01.2026 или позже.
            "#]],
        ),
        (
            "Contract ends|contract-end",
            Unit::None,
            Condition::Dates { from: None, to: day(2026, 12, 31) },
            expect![[r#"
                Our ideal customer is a company with contract ends on 31 Dec 2026 or earlier.
                我们的理想客户是合同到期日在 2026 年 12 月 31 日或之前的公司。
                我們的理想客戶是合約到期日在 2026 年 12 月 31 日或之前的公司。
                Наш идеальный клиент — компания, у которой конец договора — 31.12.2026 или раньше.
            "#]],
        ),
        (
            "Last order",
            Unit::None,
            Condition::WithinMonths { months: 1 },
            expect![[r#"
            Our ideal customer is a company with last order within the last month.
            我们的理想客户是“Last order”在最近 1 个月内的公司。
            我們的理想客戶是「Last order」在最近 1 個月內的公司。
            Наш идеальный клиент — компания, у которой «Last order» — за последний месяц.
        "#]],
        ),
        (
            "Last order",
            Unit::None,
            Condition::WithinMonths { months: 6 },
            expect![[r#"
            Our ideal customer is a company with last order within the last 6 months.
            我们的理想客户是“Last order”在最近 6 个月内的公司。
            我們的理想客戶是「Last order」在最近 6 個月內的公司。
            Наш идеальный клиент — компания, у которой «Last order» — за последние 6 месяцев.
        "#]],
        ),
        (
            "Description|description",
            Unit::None,
            Condition::Contains { words: texts(&["cold chain", "GDP"]) },
            expect![[r#"
                Our ideal customer is a company with “cold chain” or “GDP” in description.
                我们的理想客户是“Description”中提到“cold chain”或“GDP”的公司。
                我們的理想客戶是「Description」中提到「cold chain」或「GDP」的公司。
                Наш идеальный клиент — компания, у которой «Description» — со словами «cold chain» или «GDP».
            "#]],
        ),
        (
            "Country|country",
            Unit::None,
            one_of(&[
                "China",
                "Kazakhstan",
                "Malaysia",
                "Vietnam",
                "India",
                "Poland",
                "Chile",
                "Peru",
            ]),
            expect![[r#"
                Our ideal customer is a company based in China, Kazakhstan, Malaysia, Vietnam, India or 3 others.
                我们的理想客户是位于 China、Kazakhstan、Malaysia、Vietnam、India 或其他 3 项的公司。
                我們的理想客戶是位於 China、Kazakhstan、Malaysia、Vietnam、India 或其他 3 項的公司。
                Наш идеальный клиент — компания, у которой страна — China, Kazakhstan, Malaysia, Vietnam, India или ещё 3 других значения.
            "#]],
        ),
    ] {
        Made::new().with(Role::Must, name, unit, condition).check(&expected);
    }
}

#[test]
fn criteria_that_ask_nothing_say_nothing() {
    let made = Made::new().with(Role::Must, "Industry|industry", Unit::None, one_of(&[" "]));
    let tr = Tr::new(Language::English);
    assert_eq!(made.phrases(), []);
    assert_eq!(tr.statement(&[]), []);
}

#[test]
fn each_phrase_is_found_in_its_place() {
    let made = distributors();
    let phrases = made.phrases();
    let said: Vec<(Role, &Message)> = phrases.iter().map(|it| (it.role, &it.message)).collect();
    for language in Language::ALL {
        let tr = Tr::new(language);
        let pieces = tr.statement(&said);
        let order: Vec<usize> = pieces.iter().filter_map(|it| it.phrase).collect();
        assert_eq!(order, [0, 1, 2, 3, 4, 5, 6]);
        for it in &pieces {
            if let Some(idx) = it.phrase {
                assert_eq!(it.text, tr.bare_phrase(&phrases[idx].message));
            }
        }
    }
}
