//! *Device distributors*: the CRM export of a firm that sells software to those who sell to clinics.

use super::{
    cells,
    names::{Brand, Brands, Script},
    outcomes, places,
    planted::{self, Group, Trait},
    rng::Rng,
};

const HEADER: [&str; 19] = [
    "Record ID",
    "Company name",
    "Domain",
    "Relationship",
    "Industry",
    "Employees",
    "Annual revenue",
    "Country",
    "Region",
    "City",
    "City tier",
    "Funding stage",
    "Ownership",
    "Technology",
    "Locations",
    "Founded",
    "Sales team",
    "Sells online",
    "Certifications",
];

const N_DUPLICATES: usize = 30;
const FIRST_RECORD: u64 = 7_340_018_000;

pub(crate) fn table(seed: u64) -> String {
    let mut rng = Rng::new(seed);
    let accounts = deal(&mut rng);
    let mut brands = Brands::default();
    let mut record = FIRST_RECORD;
    let mut rows = Vec::with_capacity(accounts.len() + N_DUPLICATES);
    for account in &accounts {
        record += u64::from(rng.between(1, 90));
        rows.push(row(&mut rng, &mut brands, account, record));
    }
    add_duplicates(&mut rng, &accounts, &mut rows, record);
    let header: Vec<&str> = HEADER.into_iter().chain(outcomes::HEADER).collect();
    cells::csv(&header, &rows)
}

/// What is decided of an account before anything is drawn freely.
struct Account {
    group: Group,
    traits: Vec<Trait>,
}

impl Account {
    fn has(&self, it: Trait) -> bool {
        self.traits.contains(&it)
    }
}

fn deal(rng: &mut Rng) -> Vec<Account> {
    let mut groups: Vec<Group> =
        Group::COUNTS.into_iter().flat_map(|(group, n)| [group].repeat(n)).collect();
    rng.shuffle(&mut groups);
    let dealt = Trait::ALL.map(|it| (it, it.share().deal(rng, &groups)));
    let traits = |idx: usize| dealt.iter().filter(|(_, has)| has[idx]).map(|(it, _)| *it).collect();
    groups
        .iter()
        .enumerate()
        .map(|(idx, group)| Account { group: *group, traits: traits(idx) })
        .collect()
}

fn row(rng: &mut Rng, brands: &mut Brands, account: &Account, record: u64) -> Vec<String> {
    let tier = if account.has(Trait::MidTierCity) {
        rng.between(2, 3)
    } else {
        *rng.weighted(&[(1, 30), (4, 70)])
    };
    let place = places::draw(rng, tier as usize);
    let country = place.country;
    let in_chinese = country.script.is_chinese();
    let script = if in_chinese && rng.chance(150) { Script::Pinyin } else { country.script };
    let industry = industry(rng, account.has(Trait::CoreIndustry));
    let brand = brands.make(rng, script);
    let has_small_team = account.has(Trait::SmallSalesTeam);
    let n_sales = if has_small_team {
        rng.between(1, 4)
    } else {
        rng.bucket(&[(5, 9, 50), (10, 16, 35), (17, 22, 15)])
    };
    let n_employees = n_employees(rng, account.has(Trait::MidSize), n_sales);
    let revenue = revenue(rng, account.has(Trait::MidRevenue), n_employees);
    // Who keeps the record of a customer leaves fewer gaps in it, however the customer turned out.
    let gap = |per_mille| if account.group.is_customer() { per_mille / 2 } else { per_mille };
    let tier = format!("Tier {tier}");
    let funding = rng.weighted(FUNDING);
    let ownership = rng.weighted(OWNERSHIP);
    let n_locations = rng.bucket(&[(1, 1, 45), (2, 3, 25), (4, 8, 20), (9, 30, 10)]);
    let founded = rng.bucket(&[(1988, 1999, 15), (2000, 2010, 40), (2011, 2022, 45)]);
    let sells_online = rng.chance(380);
    let mut cells = vec![
        record.to_string(),
        company(rng, script, &brand, industry),
        site(rng, gap(60), &brand),
        cells::hasty(rng, account.group.relationship()).trim().to_owned(),
        dirty(rng, gap(60), industry.name),
        gappy(rng, gap(90), |rng| cells::people(rng, n_employees)),
        gappy(rng, gap(140), |rng| cells::yuan(rng, revenue, in_chinese)),
        dirty(rng, gap(20), country.name),
        dirty(rng, gap(50), place.region),
        dirty(rng, gap(60), place.city),
        dirty(rng, gap(80), &tier),
        dirty(rng, gap(240), funding),
        dirty(rng, gap(160), ownership),
        gappy(rng, gap(200), |rng| technology(rng, account.group, country)),
        cells::gappy(rng, gap(110), n_locations.to_string()),
        cells::gappy(rng, gap(100), founded.to_string()),
        cells::gappy(rng, gap(120), n_sales.to_string()),
        gappy(rng, gap(150), |rng| cells::yes_no(rng, sells_online, country.script)),
        gappy(rng, gap(300), |rng| some_of(rng, country.certifications, 2, &[])),
    ];
    cells.extend(outcomes::cells(rng, account.group, has_small_team));
    cells
}

fn dirty(rng: &mut Rng, per_mille: u32, text: &str) -> String {
    gappy(rng, per_mille, |rng| cells::hasty(rng, text))
}

fn gappy(rng: &mut Rng, per_mille: u32, cell: impl FnOnce(&mut Rng) -> String) -> String {
    let text = cell(rng);
    cells::gappy(rng, per_mille, text)
}

fn site(rng: &mut Rng, per_mille: u32, brand: &Brand) -> String {
    let text = cells::site(rng, &brand.slug);
    if rng.chance(per_mille) { String::new() } else { text }
}

/// In any shape but with the trait or without it as decided; never half the staff in sales.
fn n_employees(rng: &mut Rng, is_mid_size: bool, n_sales: u32) -> u32 {
    let n = if is_mid_size {
        rng.bucket(&[(52, 120, 42), (121, 250, 38), (251, 390, 20)])
    } else {
        rng.bucket(&[(18, 47, 58), (421, 1_000, 27), (1_001, 4_800, 13), (5_001, 14_000, 2)])
    };
    if n < 2 * n_sales { 2 * n_sales + 2 } else { n }
}

/// In millions of yuan.
fn revenue(rng: &mut Rng, is_mid: bool, n_employees: u32) -> u32 {
    if is_mid {
        return rng.bucket(&[(101, 140, 50), (141, 198, 50)]);
    }
    let per_cent_low = match n_employees {
        ..50 => 95,
        50..=400 => 75,
        _ => 25,
    };
    if rng.chance(per_cent_low * 10) {
        rng.bucket(&[(6, 20, 25), (21, 50, 40), (51, 95, 35)])
    } else {
        rng.bucket(&[(207, 400, 60), (401, 1_200, 32), (1_201, 4_000, 8)])
    }
}

const FUNDING: &[(&str, u32)] = &[
    ("Bootstrapped", 44),
    ("Seed", 9),
    ("Series A", 15),
    ("Series B", 13),
    ("Series C or later", 7),
    ("Strategic investor", 7),
    ("Listed", 5),
];

const OWNERSHIP: &[(&str, u32)] = &[
    ("Founder-owned", 38),
    ("Family-owned", 24),
    ("Private investors", 16),
    ("Subsidiary", 12),
    ("State participation", 10),
];

const PLANTED_TECHNOLOGY: &[(&[&str], u32)] =
    &[(&["WeCom"], 45), (&["Kingdee ERP"], 35), (&["WeCom", "Kingdee ERP"], 20)];

fn technology(rng: &mut Rng, group: Group, country: &places::Country) -> String {
    let share =
        if country.script.is_chinese() { planted::TECHNOLOGY } else { planted::TECHNOLOGY_ABROAD };
    let planted: &[&str] =
        if rng.chance(share.of(group)) { rng.weighted::<&[&str]>(PLANTED_TECHNOLOGY) } else { &[] };
    some_of(rng, country.technology, 3, planted)
}

/// One to `most` of the items, and then the extra ones.
fn some_of(rng: &mut Rng, items: &[&str], most: u32, extra: &[&str]) -> String {
    let mut chosen = items.to_vec();
    rng.shuffle(&mut chosen);
    chosen.truncate(rng.between(1, most) as usize);
    chosen.extend(extra);
    rng.shuffle(&mut chosen);
    cells::list(rng, &chosen)
}

/// The same company twice, as a CRM has it: entered anew by a colleague, or exported twice.
fn add_duplicates(rng: &mut Rng, accounts: &[Account], rows: &mut Vec<Vec<String>>, last: u64) {
    let mut record = last;
    let mut originals: Vec<usize> = (0..accounts.len())
        .filter(|idx| accounts[*idx].group == Group::Prospect && rows[*idx][2].contains('.'))
        .collect();
    rng.shuffle(&mut originals);
    for (nth, original) in originals.into_iter().take(N_DUPLICATES).enumerate() {
        let mut copy = rows[original].clone();
        if nth % 5 != 0 {
            record += u64::from(rng.between(1, 90));
            copy[0] = record.to_string();
            copy[1] = copy[1].to_uppercase();
            copy[5].clear();
            copy[16].clear();
        }
        rows.push(copy);
    }
}

struct Industry {
    name: &'static str,
    chinese: &'static [&'static str],
    english: &'static [&'static str],
    russian: &'static [&'static str],
}

fn industry(rng: &mut Rng, is_core: bool) -> &'static Industry {
    let (core, others) = INDUSTRIES.split_at(2);
    match is_core {
        true if rng.chance(600) => &core[0],
        true => &core[1],
        false => rng.pick(others),
    }
}

fn company(rng: &mut Rng, script: Script, brand: &Brand, industry: &Industry) -> String {
    let word = &brand.word;
    match script {
        Script::Chinese => {
            let form = rng.weighted(&[("有限公司", 55), ("股份有限公司", 10), ("", 35)]);
            format!("{word}{}{form}", rng.pick(industry.chinese))
        }
        Script::Pinyin => format!("{word} {} Co., Ltd.", rng.pick(industry.english)),
        Script::English => {
            let form = rng.weighted(&[("", 55), (" Ltd", 20), (" Inc.", 15), (" LLC", 10)]);
            format!("{word} {}{form}", rng.pick(industry.english))
        }
        Script::Russian => {
            let what = rng.pick(industry.russian);
            match rng.below(10) {
                0..5 => format!("ООО «{word} {what}»"),
                5 => format!("АО «{word} {what}»"),
                _ => format!("{word} {what}"),
            }
        }
    }
}

/// The two that set the best apart come first.
const INDUSTRIES: [Industry; 11] = [
    Industry {
        name: "Medical devices",
        chinese: &["医疗器械", "医疗科技", "医疗设备"],
        english: &["Medical Supply", "Surgical", "Medical Devices", "MedTech"],
        russian: &["Медтехника", "Медицинские системы", "Медприбор"],
    },
    Industry {
        name: "Diagnostics supply",
        chinese: &["诊断试剂", "诊断科技", "体外诊断"],
        english: &["Diagnostics", "Diagnostic Supply", "Reagents"],
        russian: &["Диагностика", "Реагент", "Тест-системы"],
    },
    Industry {
        name: "Private clinics",
        chinese: &["门诊部", "医疗管理", "诊所连锁"],
        english: &["Clinics", "Health Centres", "Medical Group"],
        russian: &["Клиника", "Медицинский центр"],
    },
    Industry {
        name: "Diagnostics labs",
        chinese: &["医学检验", "检验科技"],
        english: &["Labs", "Lab Partners", "Pathology"],
        russian: &["Лаборатория", "Лабсервис"],
    },
    Industry {
        name: "Dental supply",
        chinese: &["口腔器材", "齿科材料"],
        english: &["Dental", "Dental Supply", "Implants"],
        russian: &["Дентал", "Стоматология Опт"],
    },
    Industry {
        name: "Pharmacy wholesale",
        chinese: &["医药", "药业贸易"],
        english: &["Pharma Wholesale", "Pharmacy Supply"],
        russian: &["Фармопт", "Фарм"],
    },
    Industry {
        name: "Hospital supply",
        chinese: &["医用耗材", "医院供应链"],
        english: &["Hospital Supply", "Healthcare Logistics"],
        russian: &["Госпиталь Снаб", "Медснаб"],
    },
    Industry {
        name: "Veterinary supply",
        chinese: &["动物医疗", "宠物医疗用品"],
        english: &["Vet Supply", "Animal Health"],
        russian: &["Ветснаб", "Вет"],
    },
    Industry {
        name: "Laboratory equipment",
        chinese: &["实验仪器", "科学仪器"],
        english: &["Lab Equipment", "Scientific", "Instruments"],
        russian: &["Лабоборудование", "Научприбор"],
    },
    Industry {
        name: "Rehabilitation and home care",
        chinese: &["康复器材", "康养"],
        english: &["Rehab", "Home Care"],
        russian: &["Реабилитация", "Ортопедия"],
    },
    Industry {
        name: "Consumer health",
        chinese: &["健康科技", "大健康"],
        english: &["Wellness", "Consumer Health"],
        russian: &["Здоровье", "Хелс"],
    },
];
