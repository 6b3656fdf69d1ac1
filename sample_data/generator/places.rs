//! Where the invented companies are: real places, sorted into tiers as a sales team might.
//!
//! Every region has cities of every tier, so that the tier of a city says nothing about its country or region.

use super::{names::Script, rng::Rng};

pub(crate) struct Country {
    pub(crate) name: &'static str,
    pub(crate) script: Script,
    pub(crate) technology: &'static [&'static str],
    pub(crate) certifications: &'static [&'static str],
    regions: &'static [Region],
}

struct Region {
    name: &'static str,
    /// Tier 1 first, separated by commas.
    tiers: [&'static str; 4],
}

pub(crate) struct Place {
    pub(crate) country: &'static Country,
    pub(crate) region: &'static str,
    pub(crate) city: &'static str,
}

/// A place in a city of the tier, 1 to 4.
pub(crate) fn draw(rng: &mut Rng, tier: usize) -> Place {
    let country = *rng.weighted(&[
        (&CHINA, 580),
        (&RUSSIA, 200),
        (&UNITED_STATES, 70),
        (&KAZAKHSTAN, 40),
        (&UNITED_KINGDOM, 40),
        (&AUSTRALIA, 40),
        (&MALAYSIA, 30),
    ]);
    let region = rng.pick(country.regions);
    let cities: Vec<&str> = region.tiers[tier - 1].split(", ").collect();
    Place { country, region: region.name, city: rng.pick::<&str>(&cities) }
}

const WEST_TECHNOLOGY: &[&str] =
    &["HubSpot", "Salesforce", "NetSuite", "QuickBooks", "Xero", "SAP", "Excel", "Shopify"];
const RUSSIAN_TECHNOLOGY: &[&str] = &["1C", "Bitrix24", "amoCRM", "Excel", "SAP", "Telegram"];

static CHINA: Country = Country {
    name: "China",
    script: Script::Chinese,
    technology: &["DingTalk", "Yonyou", "Feishu", "SAP", "Excel", "Salesforce", "Youzan"],
    certifications: &["GSP", "ISO 13485", "NMPA Class II", "NMPA Class III", "ISO 9001"],
    regions: &[
        Region {
            name: "China North",
            tiers: [
                "Beijing",
                "Tianjin, Qingdao, Jinan, Shenyang, Dalian, Xi'an, Harbin, Changchun",
                "Baoding, Tangshan, Yantai, Weifang, Langfang, Linyi, Luoyang, Taiyuan, Lanzhou, \
                 Urumqi, Hohhot, Yinchuan",
                "Chengde, Zhangjiakou, Heze, Dezhou, Anshan, Jinzhou, Siping, Daqing, Mudanjiang, \
                 Datong, Changzhi, Baoji, Weinan, Xining, Tianshui, Nanyang, Xinxiang, Kaifeng",
            ],
        },
        Region {
            name: "China East",
            tiers: [
                "Shanghai",
                "Hangzhou, Nanjing, Suzhou, Ningbo, Wuxi, Hefei, Fuzhou, Xiamen",
                "Wenzhou, Jiaxing, Shaoxing, Jinhua, Taizhou, Changzhou, Nantong, Xuzhou, \
                 Yangzhou, Quanzhou, Wuhu, Nanchang",
                "Quzhou, Lishui, Suqian, Lianyungang, Bengbu, Anqing, Chuzhou, Putian, Sanming, \
                 Longyan, Ganzhou, Jiujiang, Shangrao, Huzhou, Zhoushan, Zhenjiang",
            ],
        },
        Region {
            name: "China South",
            tiers: [
                "Guangzhou, Shenzhen",
                "Chengdu, Chongqing, Wuhan, Changsha, Dongguan, Foshan, Kunming, Nanning",
                "Zhuhai, Zhongshan, Huizhou, Shantou, Jiangmen, Guiyang, Haikou, Mianyang, \
                 Yichang, Xiangyang, Liuzhou, Guilin, Hengyang, Zhuzhou",
                "Leshan, Nanchong, Yibin, Zunyi, Qujing, Dali, Beihai, Yulin, Meizhou, Shaoguan, \
                 Yangjiang, Changde, Yueyang, Huanggang, Jingzhou, Sanya",
            ],
        },
    ],
};

static RUSSIA: Country = Country {
    name: "Russia",
    script: Script::Russian,
    technology: RUSSIAN_TECHNOLOGY,
    certifications: &["RZN licence", "ISO 13485", "EAC", "ISO 9001"],
    regions: &[
        Region {
            name: "Russia West",
            tiers: [
                "Moscow, Saint Petersburg",
                "Nizhny Novgorod, Kazan, Samara, Rostov-on-Don, Voronezh, Krasnodar, Volgograd, \
                 Saratov",
                "Yaroslavl, Tula, Ryazan, Penza, Kaliningrad, Tver, Ivanovo, Bryansk, Kursk, \
                 Lipetsk, Astrakhan, Cheboksary",
                "Pskov, Veliky Novgorod, Vologda, Kostroma, Kaluga, Oryol, Tambov, Smolensk, \
                 Murmansk, Petrozavodsk, Syktyvkar, Yoshkar-Ola, Saransk, Stavropol",
            ],
        },
        Region {
            name: "Russia East",
            tiers: [
                "Yekaterinburg, Novosibirsk",
                "Chelyabinsk, Ufa, Perm, Omsk, Krasnoyarsk, Tyumen",
                "Barnaul, Irkutsk, Tomsk, Khabarovsk, Vladivostok, Kemerovo, Orenburg, Izhevsk",
                "Kurgan, Chita, Ulan-Ude, Yakutsk, Blagoveshchensk, Abakan, Magnitogorsk, Surgut, \
                 Biysk, Nakhodka",
            ],
        },
    ],
};

static KAZAKHSTAN: Country = Country {
    name: "Kazakhstan",
    script: Script::Russian,
    technology: RUSSIAN_TECHNOLOGY,
    certifications: &["ISO 13485", "EAC", "ISO 9001"],
    regions: &[Region {
        name: "Central Asia",
        tiers: [
            "Almaty, Astana",
            "Shymkent, Karaganda",
            "Aktobe, Pavlodar, Oskemen, Kostanay",
            "Taraz, Atyrau, Aktau, Petropavl, Kokshetau, Semey",
        ],
    }],
};

static UNITED_STATES: Country = Country {
    name: "United States",
    script: Script::English,
    technology: WEST_TECHNOLOGY,
    certifications: &["FDA 510(k)", "ISO 13485", "ISO 9001"],
    regions: &[Region {
        name: "North America",
        tiers: [
            "New York, Los Angeles, Chicago, Houston",
            "Denver, Minneapolis, Portland, Charlotte, Columbus",
            "Boise, Omaha, Richmond, Spokane",
            "Duluth, Macon, Yakima, Erie",
        ],
    }],
};

static UNITED_KINGDOM: Country = Country {
    name: "United Kingdom",
    script: Script::English,
    technology: WEST_TECHNOLOGY,
    certifications: &["CE", "ISO 13485", "ISO 9001"],
    regions: &[Region {
        name: "UK and Ireland",
        tiers: [
            "London",
            "Manchester, Birmingham, Leeds, Glasgow",
            "Norwich, Hull, Derby, Exeter",
            "Lincoln, Carlisle, Inverness, Truro",
        ],
    }],
};

static AUSTRALIA: Country = Country {
    name: "Australia",
    script: Script::English,
    technology: WEST_TECHNOLOGY,
    certifications: &["CE", "ISO 13485", "ISO 9001"],
    regions: &[Region {
        name: "Oceania",
        tiers: [
            "Sydney, Melbourne",
            "Brisbane, Perth, Adelaide",
            "Newcastle, Hobart, Geelong",
            "Ballarat, Cairns, Bendigo",
        ],
    }],
};

static MALAYSIA: Country = Country {
    name: "Malaysia",
    script: Script::English,
    technology: WEST_TECHNOLOGY,
    certifications: &["CE", "ISO 13485", "ISO 9001"],
    regions: &[Region {
        name: "Southeast Asia",
        tiers: [
            "Kuala Lumpur",
            "George Town, Johor Bahru",
            "Ipoh, Kuching, Melaka",
            "Taiping, Sibu, Kuantan",
        ],
    }],
};
