//! *Gym software*: the market list of a young firm that has no customer yet.

use super::{
    cells,
    names::{Brand, Brands, Script},
    places,
    rng::Rng,
};

const HEADER: [&str; 13] = [
    "Company",
    "Website",
    "Type",
    "Country",
    "City",
    "Members",
    "Locations",
    "Trainers",
    "Software in use",
    "Sells online",
    "Classes",
    "Price level",
    "Founded",
];

const N_GYMS: usize = 600;

pub(crate) fn table(seed: u64) -> String {
    let mut rng = Rng::new(seed);
    let mut brands = Brands::default();
    let rows: Vec<_> = (0..N_GYMS).map(|_| row(&mut rng, &mut brands)).collect();
    cells::csv(&HEADER, &rows)
}

fn row(rng: &mut Rng, brands: &mut Brands) -> Vec<String> {
    let kind = rng.weighted(KINDS);
    let place = draw_place(rng);
    let country = place.country;
    let brand = brands.make(rng, country.script);
    let n_locations = rng.bucket(kind.locations);
    let n_members = n_locations * rng.bucket(kind.members_each);
    let n_trainers = n_locations * rng.between(2, 7) + n_members / 200;
    let software: &[&str] = match country.script {
        Script::Chinese | Script::Pinyin => &["Excel", "WeCom", "Mini program", "Paper"],
        Script::Russian => &["1C", "Excel", "Telegram", "Paper"],
        Script::English => &["Excel", "Booking app", "Gym suite", "Paper"],
    };
    let software = some_of(rng, software, 2);
    let sells_online = rng.chance(if kind.name == "Gym chain" { 700 } else { 350 });
    let n_members = rounded(n_members);
    let classes = some_of(rng, kind.classes, 3);
    let price = *rng.weighted(kind.prices);
    let founded = rng.bucket(&[(1996, 2009, 20), (2010, 2017, 40), (2018, 2025, 40)]);
    vec![
        company(rng, country.script, &brand, kind),
        cells::site(rng, &brand.slug),
        cells::hasty(rng, kind.name),
        country.name.to_owned(),
        place.city.to_owned(),
        cells::gappy(rng, 180, n_members.to_string()),
        cells::gappy(rng, 30, n_locations.to_string()),
        cells::gappy(rng, 200, n_trainers.to_string()),
        cells::gappy(rng, 260, software),
        {
            let text = cells::yes_no(rng, sells_online, country.script);
            cells::gappy(rng, 150, text)
        },
        cells::gappy(rng, 220, classes),
        cells::gappy(rng, 120, price.to_owned()),
        cells::gappy(rng, 90, founded.to_string()),
    ]
}

fn draw_place(rng: &mut Rng) -> places::Place {
    let tier = *rng.weighted(&[(1, 35), (2, 35), (3, 20), (4, 10)]);
    places::draw(rng, tier)
}

/// As read off a web page: two figures that count, then noughts.
fn rounded(n: u32) -> u32 {
    let step = match n {
        ..100 => 5,
        100..1_000 => 10,
        1_000..10_000 => 100,
        _ => 1_000,
    };
    n / step * step
}

fn some_of(rng: &mut Rng, items: &[&str], most: u32) -> String {
    let mut chosen = items.to_vec();
    rng.shuffle(&mut chosen);
    chosen.truncate(rng.between(1, most) as usize);
    cells::list(rng, &chosen)
}

fn company(rng: &mut Rng, script: Script, brand: &Brand, kind: &Kind) -> String {
    let word = &brand.word;
    match script {
        Script::Chinese => format!("{word}{}", rng.pick(kind.chinese)),
        Script::Pinyin | Script::English => format!("{word} {}", rng.pick(kind.english)),
        Script::Russian => format!("{} «{word}»", rng.pick(kind.russian)),
    }
}

struct Kind {
    name: &'static str,
    /// (lo, hi, weight).
    locations: &'static [(u32, u32, u32)],
    members_each: &'static [(u32, u32, u32)],
    prices: &'static [(&'static str, u32)],
    classes: &'static [&'static str],
    chinese: &'static [&'static str],
    english: &'static [&'static str],
    russian: &'static [&'static str],
}

const KINDS: &[(Kind, u32)] = &[
    (
        Kind {
            name: "Independent gym",
            locations: &[(1, 1, 85), (2, 3, 15)],
            members_each: &[(120, 600, 55), (601, 1_500, 45)],
            prices: &[("Budget", 40), ("Mid", 50), ("Premium", 10)],
            classes: &["Strength", "Cardio", "HIIT", "Boxing", "Cycling"],
            chinese: &["健身房", "健身"],
            english: &["Fitness", "Gym", "Strength Club"],
            russian: &["Фитнес-клуб", "Спортзал"],
        },
        36,
    ),
    (
        Kind {
            name: "Boutique studio",
            locations: &[(1, 1, 60), (2, 4, 32), (5, 9, 8)],
            members_each: &[(60, 180, 50), (181, 420, 50)],
            prices: &[("Mid", 45), ("Premium", 55)],
            classes: &["Yoga", "Pilates", "HIIT", "Dance", "Barre", "Cycling"],
            chinese: &["瑜伽馆", "普拉提工作室", "团课工作室"],
            english: &["Yoga", "Pilates Studio", "Studio"],
            russian: &["Студия", "Йога-студия", "Студия пилатеса"],
        },
        30,
    ),
    (
        Kind {
            name: "Gym chain",
            locations: &[(3, 8, 60), (9, 20, 30), (21, 80, 10)],
            members_each: &[(400, 1_000, 50), (1_001, 2_600, 50)],
            prices: &[("Budget", 45), ("Mid", 40), ("Premium", 15)],
            classes: &["Strength", "Cardio", "Yoga", "HIIT", "Cycling", "Dance"],
            chinese: &["连锁健身", "健身俱乐部"],
            english: &["Clubs", "Fitness Clubs"],
            russian: &["Сеть клубов", "Фитнес-сеть"],
        },
        16,
    ),
    (
        Kind {
            name: "Martial arts school",
            locations: &[(1, 1, 80), (2, 4, 20)],
            members_each: &[(50, 160, 60), (161, 400, 40)],
            prices: &[("Budget", 45), ("Mid", 55)],
            classes: &["Boxing", "Judo", "Karate", "Wushu", "Kids"],
            chinese: &["武馆", "搏击馆"],
            english: &["Martial Arts", "Boxing Club"],
            russian: &["Клуб единоборств", "Школа бокса"],
        },
        12,
    ),
    (
        Kind {
            name: "Swimming and sports club",
            locations: &[(1, 1, 75), (2, 5, 25)],
            members_each: &[(300, 900, 50), (901, 3_000, 50)],
            prices: &[("Mid", 60), ("Premium", 40)],
            classes: &["Swimming", "Aqua", "Tennis", "Kids", "Cardio"],
            chinese: &["游泳健身会所", "运动中心"],
            english: &["Sports Club", "Swim & Sports"],
            russian: &["Спортивный клуб", "Бассейн"],
        },
        6,
    ),
];
