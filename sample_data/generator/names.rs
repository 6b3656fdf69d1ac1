//! Invented names in three scripts, each given once. None is meant to be a real company's.

use std::collections::BTreeSet;

use super::rng::Rng;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Chinese,
    /// Of a Chinese company that trades under its name in Latin letters.
    Pinyin,
    English,
    Russian,
}

impl Script {
    pub(crate) fn is_chinese(self) -> bool {
        self == Self::Chinese
    }
}

/// The made-up word a name is built around, and the same in Latin letters.
pub(crate) struct Brand {
    pub(crate) word: String,
    pub(crate) slug: String,
}

/// Gives out brands, never one twice.
#[derive(Default)]
pub(crate) struct Brands {
    taken: BTreeSet<String>,
}

impl Brands {
    pub(crate) fn make(&mut self, rng: &mut Rng, script: Script) -> Brand {
        loop {
            let brand = draw(rng, script);
            if self.taken.insert(brand.slug.clone()) {
                return brand;
            }
        }
    }
}

fn draw(rng: &mut Rng, script: Script) -> Brand {
    let parts = match script {
        Script::Chinese | Script::Pinyin => CHINESE,
        Script::English => ENGLISH,
        Script::Russian => RUSSIAN,
    };
    let chosen = parts.map(|part| {
        let choices: Vec<&str> = part.split(' ').collect();
        let choice = rng.pick(&choices);
        choice.split_once(':').unwrap_or((choice, choice))
    });
    let slug: String = chosen.iter().map(|(_, latin)| *latin).collect();
    let word = match script {
        Script::Pinyin => capital(&slug),
        _ => chosen.iter().map(|(own, _)| *own).collect(),
    };
    Brand { word, slug: slug.to_lowercase() }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Beginnings, middles and ends, each with its form in Latin letters; none that firms of the trade favour.
type Parts = [&'static str; 3];

const CHINESE: Parts = [
    "澄:cheng 岚:lan 栎:li 沅:yuan 珩:heng 霁:ji 禾:he 砚:yan 翎:ling 棠:tang 汀:ting \
     筠:jun 蔚:wei 煦:xu 朔:shuo 桐:tong 钰:yu 铎:duo 峤:qiao 沐:mu 景:jing 颂:song 邈:miao \
     骞:qian 芮:rui 笙:sheng 缙:jin 暄:xuan 坤:kun 笃:du",
    "川:chuan 辰:chen 舟:zhou 岳:yue 朗:lang 尧:yao 柏:bai 岭:ling 星:xing 序:xu 木:mu \
     原:yuan 溪:xi 屿:yu 知:zhi 森:sen 归:gui 云:yun 墨:mo 澍:shu 芸:peng 野:ye 峰:feng \
     昊:hao",
    "达:da 泰:tai 康:kang 德:de 邦:bang 安:an 佳:jia 隆:long 诺:nuo 维:wei 博:bo 益:yi \
     宁:ning 信:xin 腾:teng 和:he 通:tong 立:li 源:yuan 盛:sheng",
];

const ENGLISH: Parts = [
    "Vel:vel Tarq:tarq Bren:bren Oster:oster Quill:quill Marr:marr Hal:hal Cor:cor Lin:lin \
     Pem:pem Wex:wex Strath:strath Dun:dun Fenn:fenn Garr:garr Holb:holb Ked:ked Lor:lor \
     Nor:nor Riss:riss Sel:sel Tam:tam Ulv:ulv Wyn:wyn",
    "a:a e:e i:i o:o en:en or:or ar:ar il:il er:er an:an",
    "mora:mora wick:wick dale:dale quist:quist vane:vane thorp:thorp lund:lund mere:mere \
     stone:stone field:field bury:bury dyne:dyne ford:ford nell:nell sby:sby combe:combe \
     ley:ley mont:mont",
];

const RUSSIAN: Parts = [
    "Ков:kov Вель:vel Тар:tar Лим:lim Дар:dar Гор:gor Бер:ber Сол:sol Мир:mir Нев:nev \
     Рос:ros Кам:kam Ост:ost Пол:pol Сев:sev Тим:tim Яр:yar Зар:zar Лад:lad Ник:nik Вол:vol \
     Кур:kur Реб:reb Фил:fil Шар:shar Юж:yuzh",
    "а:a е:e и:i о:o ен:en ор:or ан:an ил:il ар:ar ев:ev ин:in ов:ov",
    "лар:lar нис:nis рин:rin дем:dem вис:vis тон:ton лем:lem тарн:tarn сод:sod лакс:laks \
     гош:gosh мис:mis дан:dan лон:lon вер:ver рум:rum зан:zan кор:kor",
];
