//! Which program a table was exported from, told by its headers alone, and what only that program means by them.
//!
//! A preset is a suggestion: the preview names it, the person confirms it by the mapping. Knows no values.

use serde::Serialize;

use super::standard::letters;
use crate::model::{Message, TableKind};

/// A program, and what it exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    HubspotCompanies,
    HubspotDeals,
    SalesforceAccounts,
    SalesforceOpportunities,
    Apollo,
    PipedriveOrganizations,
    PipedriveDeals,
    ZohoAccounts,
    ZohoDeals,
    Odoo,
    Twenty,
    Suitecrm,
}

/// What a header means to one program only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// Not what other tables mean by it: its values decide.
    Nothing,
    /// Of use to the program alone.
    LeftOut,
}

struct Preset {
    origin: Origin,
    /// One header of each of these lists has to be there; parted by `|`.
    needs: &'static [&'static str],
    /// Headers that speak for it, parted by `|`; so many of them are enough.
    tells: &'static str,
    enough: usize,
}

/// Case and punctuation do not matter. Of several that fit, the one with most headers wins, the first of equals.
const PRESETS: &[Preset] = &[
    Preset {
        origin: Origin::HubspotDeals,
        needs: &["deal name|dealname", "deal stage|dealstage|deal_pipeline_stage_id"],
        tells: "record id|deal name|deal stage|pipeline|amount|amount in company currency|close date|create date|\
                deal owner|deal type|associated company|associated company ids|is closed won|is closed lost|\
                hs_object_id|dealname|dealstage|closedate|createdate|hubspot_owner_id|hs_is_closed_won|\
                hs_is_closed|deal_id|deal_pipeline_id|deal_pipeline_stage_id|portal_id",
        enough: 4,
    },
    Preset {
        origin: Origin::HubspotCompanies,
        needs: &[
            "company name|name",
            "record id|hs_object_id|company domain name|domain|createdate|create date",
        ],
        tells: "record id|company domain name|number of employees|annual revenue|state/region|country/region|\
                year founded|total money raised|web technologies|lifecycle stage|lead status|company owner|\
                create date|close date|ideal customer profile tier|target account|number of associated deals|\
                recent deal amount|total revenue|days to close",
        enough: 4,
    },
    Preset {
        origin: Origin::HubspotCompanies,
        needs: &[
            "name|hs_object_id",
            "hs_object_id|lifecyclestage|createdate|hs_lead_status|hubspot_owner_id|founded_year|\
             hs_ideal_customer_profile|hs_is_target_account|web_technologies|total_money_raised",
        ],
        tells: "hs_object_id|name|domain|industry|numberofemployees|annualrevenue|city|state|country|founded_year|\
                total_money_raised|web_technologies|lifecyclestage|hs_lead_status|hubspot_owner_id|createdate|\
                closedate|hs_ideal_customer_profile|hs_is_target_account|is_deleted|fivetran_synced",
        enough: 5,
    },
    Preset {
        origin: Origin::SalesforceOpportunities,
        needs: &[
            "stagename|stage",
            "isclosed|iswon|won|closed|age|opportunity name|opportunity id|fiscal period",
        ],
        tells: "id|accountid|name|stagename|amount|closedate|createddate|isclosed|iswon|opportunity name|\
                opportunity id|account name|account id|stage|won|closed|age|close date|created date|\
                opportunity owner|probability (%)|fiscal period|lead source|type|next step|ownerid|leadsource",
        enough: 5,
    },
    Preset {
        origin: Origin::SalesforceAccounts,
        needs: &[
            "name",
            "billingcity|billingstate|billingcountry|accountsource|ownerid|yearstarted",
        ],
        tells: "id|name|type|industry|annualrevenue|numberofemployees|billingcity|billingstate|billingcountry|\
                website|ownership|rating|accountsource|ownerid|createddate|yearstarted|accountnumber|\
                billingstreet|billingpostalcode|parentid|lastactivitydate|isdeleted|sic|naicscode",
        enough: 6,
    },
    Preset {
        origin: Origin::SalesforceAccounts,
        needs: &[
            "account name",
            "account id|billing state/province|last activity|account owner|last modified date",
        ],
        tells: "account id|account name|billing state/province|employees|last activity|account owner|type|\
                industry|annual revenue|rating|billing city|billing country|website|ownership|account source|\
                created date|last modified date|year started|account site|shipping state/province",
        enough: 4,
    },
    Preset {
        origin: Origin::Apollo,
        needs: &["company name for emails|apollo record id|apollo account id|company linkedin url"],
        tells: "company name|company name for emails|# employees|industry|website|company linkedin url|\
                company country|keywords|apollo record id|apollo account id|short description|founded year|\
                technologies|annual revenue|total funding|latest funding|latest funding amount|last raised at|\
                number of retail locations|sic codes|naics codes|account stage|lists|facebook url|twitter url",
        enough: 5,
    },
    Preset {
        origin: Origin::ZohoDeals,
        needs: &["deal name|potential name", "account name", "stage"],
        tells: "record id|deal name|potential name|account name|stage|amount|closing date|created time|deal owner|\
                potential owner|pipeline|probability (%)|expected revenue|lead source|type",
        enough: 5,
    },
    Preset {
        origin: Origin::ZohoAccounts,
        needs: &[
            "account name",
            "billing state|billing country|billing code|account site|account owner",
        ],
        tells: "record id|account name|employees|annual revenue|industry|billing state|billing country|\
                billing city|billing street|billing code|website|ownership|rating|account type|account owner|\
                account number|account site|sic code|ticker symbol|parent account|created time|modified time",
        enough: 5,
    },
    Preset {
        origin: Origin::Odoo,
        needs: &[
            "name|display name|complete name",
            "external id|company type|id",
            "company type|is a company|tags|salesperson",
        ],
        tells: "external id|name|display name|complete name|company type|is a company|city|state|country|website|industry|\
                tags|salesperson|tax id|street|zip|phone|related company",
        enough: 6,
    },
    Preset {
        origin: Origin::Twenty,
        needs: &[
            "name",
            "domainname|domainname primarylinkurl|domain name",
            "annualrecurringrevenue|idealcustomerprofile|\
                  annualrecurringrevenue amountmicros|arr|icp",
        ],
        tells: "id|name|domainname|domain name|employees|annualrecurringrevenue|idealcustomerprofile|linkedinlink|\
                xlink|address|createdat|arr|icp|accountowner|tagline|position",
        enough: 4,
    },
    Preset {
        origin: Origin::Suitecrm,
        needs: &[
            "name",
            "billingaddresscity|billingaddresscountry|billing address city|billing address country|siccode",
        ],
        tells: "id|name|website|type|industry|siccode|billingaddresscity|billingaddresscountry|billingaddressstate|\
                billingaddressstreet|billing address city|billing address country|billing address state|\
                annual revenue|employees|assigneduser|assigned user|createdat|date entered|date created|\
                ownership|rating|sic code|ticker symbol|member of",
        enough: 5,
    },
];

/// Headers that one program means otherwise than the rest of the world.
const TOLD: &[(Origin, &str, Told)] = &[
    (Origin::Apollo, "companynameforemails", Told::LeftOut),
    (Origin::Apollo, "accountstage", Told::Nothing),
    // «Company» or «Individual»: how a contact is shown, not who owns it.
    (Origin::Odoo, "companytype", Told::LeftOut),
    (Origin::Odoo, "isacompany", Told::LeftOut),
    // Yes or no, and not a tier.
    (Origin::Twenty, "idealcustomerprofile", Told::Nothing),
    (Origin::Twenty, "icp", Told::Nothing),
    (Origin::Twenty, "position", Told::LeftOut),
    (Origin::HubspotCompanies, "isdeleted", Told::LeftOut),
    (Origin::HubspotCompanies, "fivetransynced", Told::LeftOut),
    (Origin::SalesforceAccounts, "isdeleted", Told::LeftOut),
];

impl Origin {
    pub fn kind(self) -> TableKind {
        match self {
            Self::HubspotDeals
            | Self::SalesforceOpportunities
            | Self::PipedriveDeals
            | Self::ZohoDeals => TableKind::Deals,
            _ => TableKind::Accounts,
        }
    }

    /// «Looks like a HubSpot export of companies».
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::HubspotCompanies => "import-origin-hubspot-companies",
            Self::HubspotDeals => "import-origin-hubspot-deals",
            Self::SalesforceAccounts => "import-origin-salesforce-accounts",
            Self::SalesforceOpportunities => "import-origin-salesforce-opportunities",
            Self::Apollo => "import-origin-apollo",
            Self::PipedriveOrganizations => "import-origin-pipedrive-organizations",
            Self::PipedriveDeals => "import-origin-pipedrive-deals",
            Self::ZohoAccounts => "import-origin-zoho-accounts",
            Self::ZohoDeals => "import-origin-zoho-deals",
            Self::Odoo => "import-origin-odoo",
            Self::Twenty => "import-origin-twenty",
            Self::Suitecrm => "import-origin-suitecrm",
        })
    }

    pub(super) fn told(self, header: &str) -> Option<Told> {
        let header = folded(header);
        let found = TOLD.iter().find(|(origin, it, _)| *origin == self && *it == header);
        found.map(|(_, _, told)| *told)
    }
}

/// The program that writes such headers, if one is plain to see.
pub(super) fn recognise(headers: &[String]) -> Option<Origin> {
    if let Some(it) = pipedrive(headers) {
        return Some(it);
    }
    let headers: Vec<String> = headers.iter().map(|it| folded(it)).collect();
    let has = |alias: &str| headers.contains(&letters(alias));
    let score = |it: &Preset| {
        let needed = it.needs.iter().all(|any| any.split('|').any(has));
        let mut told: Vec<String> = it.tells.split('|').map(letters).collect();
        told.sort_unstable();
        told.dedup();
        let n = told.iter().filter(|it| headers.contains(it)).count();
        (needed && it.enough <= n).then_some(n)
    };
    let mut best = None;
    for preset in PRESETS {
        if let Some(n) = score(preset)
            && best.is_none_or(|(most, _)| most < n)
        {
            best = Some((n, preset.origin));
        }
    }
    best.map(|(_, origin)| origin)
}

/// `Entity - Field`, in the language of whoever exported it.
fn pipedrive(headers: &[String]) -> Option<Origin> {
    const DEALS: [&str; 6] = ["Deal", "Сделка", "交易", "Negócio", "Trato", "Affaire"];
    const ORGANIZATIONS: [&str; 5] =
        ["Organization", "Организация", "组织", "Organización", "Organisation"];
    let count = |entities: &[&str]| {
        let entity =
            |it: &&String| it.split_once(" - ").map(|(entity, _)| entity.trim().to_owned());
        headers
            .iter()
            .filter(|it| entity(it).is_some_and(|it| entities.contains(&it.as_str())))
            .count()
    };
    match (count(&DEALS), count(&ORGANIZATIONS)) {
        (2.., _) => Some(Origin::PipedriveDeals),
        (_, 2..) => Some(Origin::PipedriveOrganizations),
        _ => None,
    }
}

/// As warehouses hand `HubSpot` tables on: `property_industry`.
fn folded(header: &str) -> String {
    letters(header.strip_prefix("property_").unwrap_or(header))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exchange::{Overrides, Preview, Reading, Source, preview},
        jobs::Progress,
        model::{ColumnTarget, Project},
    };

    fn look(text: &str) -> Preview {
        let source = Source::Pasted(text.into());
        preview(&source, &Overrides::default(), &Project::default(), &Progress::default()).unwrap()
    }

    /// What each column becomes: the key of a standard attribute, the kind of a new one, or what it says of whom.
    fn becomes(target: &ColumnTarget) -> String {
        match target {
            ColumnTarget::LeftOut => "-".to_owned(),
            ColumnTarget::Name => "NAME".to_owned(),
            ColumnTarget::Domain => "DOMAIN".to_owned(),
            ColumnTarget::RecordId => "ID".to_owned(),
            ColumnTarget::Relationship => "RELATIONSHIP".to_owned(),
            ColumnTarget::Event(field) => format!("{field:?}"),
            ColumnTarget::New(it) => {
                it.standard.clone().unwrap_or_else(|| format!("new {:?}", it.kind))
            }
            ColumnTarget::Attribute(id) => format!("{id:?}"),
        }
    }

    #[track_caller]
    fn check(origin: Option<Origin>, text: &str, expected: &str) {
        let it = look(text);
        assert_eq!(it.origin, origin);
        let found: Vec<String> = it.columns.iter().map(|it| becomes(&it.target)).collect();
        assert_eq!(found.join(", "), expected);
    }

    #[test]
    fn hubspot_companies_by_label() {
        check(
            Some(Origin::HubspotCompanies),
            "Record ID,Company name,Company Domain Name,Industry,Number of Employees,Annual Revenue,City,State/Region,\
             Country/Region,Year Founded,Total Money Raised,Web Technologies,Type,Lifecycle Stage,Lead Status,\
             Company owner,Create Date,Close Date,Ideal Customer Profile Tier,Target Account,\
             Number of Associated Deals,Recent Deal Amount,Total Revenue,Days to Close\n\
             1,Acme,acme.com,COMPUTER_SOFTWARE,51-200,1200000,Berlin,BE,Germany,1999,500000,Stripe;HubSpot,PROSPECT,\
             Customer,OPEN,Ann,2024-01-31,2024-03-01,Tier 1,true,2,5000,9000,30\n\
             2,Globex,globex.com,RETAIL,380,2500000,Paris,IDF,France,2004,,Stripe,PARTNER,Lead,NEW,Bob,2024-02-01,,\
             Tier 2,false,0,,,\n",
            "ID, NAME, DOMAIN, industry, employees, revenue, city, region, country, founded, funding, technologies, \
             new Category, RELATIONSHIP, lead-status, owner, created, customer-since, icp-tier, target-account, deals, \
             deal-size, lifetime-value, days-to-close",
        );
    }

    #[test]
    fn hubspot_companies_by_internal_name() {
        check(
            Some(Origin::HubspotCompanies),
            "hs_object_id,name,domain,industry,numberofemployees,annualrevenue,city,state,country,founded_year,\
             total_money_raised,web_technologies,lifecyclestage,hs_lead_status,hubspot_owner_id,createdate,closedate,\
             hs_ideal_customer_profile,hs_is_target_account\n\
             1,Acme,acme.com,COMPUTER_SOFTWARE,100,1200000,Berlin,BE,Germany,1999,500000,a;b,customer,OPEN,77,\
             2024-01-31,2024-03-01,tier_1,true\n\
             2,Globex,globex.com,RETAIL,380,2500000,Paris,IDF,France,2004,1,a,lead,NEW,78,2024-02-01,,tier_2,false\n",
            "ID, NAME, DOMAIN, industry, employees, revenue, city, region, country, founded, funding, technologies, \
             RELATIONSHIP, lead-status, owner, created, customer-since, icp-tier, target-account",
        );
    }

    #[test]
    fn hubspot_companies_out_of_a_warehouse() {
        check(
            Some(Origin::HubspotCompanies),
            "id,is_deleted,_fivetran_synced,property_name,property_createdate,property_industry,property_city,\
             property_country,property_annualrevenue\n\
             21,false,2020-12-30 3:15:52,Acme,2019-07-05 20:35:26,COMPUTER_SOFTWARE,Berlin,Germany,10000000\n\
             22,false,2020-12-30 3:15:53,Globex,2019-08-12 15:38:30,RETAIL,Paris,France,5000\n",
            "ID, -, -, NAME, created, industry, city, country, revenue",
        );
    }

    #[test]
    fn codes_of_industries_are_read_as_words() {
        let it = look("Company name,Industry\nAcme,COMPUTER_SOFTWARE\nGlobex,RETAIL\n");
        assert_eq!(it.columns[1].reading, Reading::Codes);
        let it = look("Company name,Industry\nAcme,Computer Software\nGlobex,Retail\n");
        assert_eq!(it.columns[1].reading, Reading::Plain);
    }

    #[test]
    fn salesforce_accounts_by_field_and_by_label() {
        check(
            Some(Origin::SalesforceAccounts),
            "Id,Name,Type,Industry,AnnualRevenue,NumberOfEmployees,BillingCity,BillingState,BillingCountry,Website,\
             Ownership,Rating,AccountSource,OwnerId,CreatedDate,YearStarted\n\
             001A,Acme,Customer - Direct,Energy,1200000,100,Berlin,BE,Germany,acme.com,Public,Hot,Web,005A,2024-01-31,1999\n\
             001B,Globex,Prospect,Retail,2500000,380,Paris,IDF,France,globex.com,Private,Cold,Partner,005B,2024-02-01,2004\n",
            "ID, NAME, RELATIONSHIP, industry, revenue, employees, city, region, country, DOMAIN, ownership, rating, \
             source, owner, created, founded",
        );
        check(
            Some(Origin::SalesforceAccounts),
            "Account ID,Account Name,Billing State/Province,Employees,Last Activity,Type,Industry\n\
             001A,Acme,BE,100,31.01.2024,Prospect,Energy\n001B,Globex,IDF,380,01.02.2024,Customer,Retail\n",
            "ID, NAME, region, employees, last-activity, RELATIONSHIP, industry",
        );
    }

    #[test]
    fn salesforce_opportunities_are_deals() {
        let text = "Id,AccountId,Name,StageName,Amount,CloseDate,CreatedDate,IsClosed,IsWon\n\
             006A,001A,Big one,Closed Won,1200,2024-03-01,2024-01-31,true,true\n\
             006B,001A,Small one,Prospecting,300,2024-06-01,2024-05-01,false,false\n\
             006C,001B,Other,Closed Lost,500,2024-03-02,2024-02-01,true,false\n";
        check(
            Some(Origin::SalesforceOpportunities),
            text,
            "-, ID, -, Stage, Amount, Closed, Opened, IsClosed, IsWon",
        );
        assert_eq!(look(text).kind, TableKind::Deals);
        check(
            Some(Origin::SalesforceOpportunities),
            "Opportunity Name,Account Name,Stage,Won,Amount,Close Date,Age\n\
             Big,Acme,Closed Won,1,1200,2024-03-01,30\nSmall,Acme,Proposal,0,300,2024-06-01,12\n",
            "-, NAME, Stage, IsWon, Amount, Closed, DaysToClose",
        );
    }

    #[test]
    fn hubspot_deals() {
        check(
            Some(Origin::HubspotDeals),
            "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date,Associated Company IDs,\
             Associated Company\n\
             9,Big,Closed Won,2024-03-01,Ann,1200,2024-01-31,1;7,Acme\n\
             10,Small,Appointment Scheduled,2024-06-01,Bob,300,2024-05-01,2,Globex\n",
            "-, -, Stage, Closed, -, Amount, Opened, ID, NAME",
        );
    }

    #[test]
    fn apollo() {
        check(
            Some(Origin::Apollo),
            "Company Name,Company Name for Emails,# Employees,Industry,Website,Company Linkedin Url,Company Country,\
             Keywords,Apollo Record Id,Short Description,Founded Year,Technologies,Annual Revenue,Total Funding,\
             Latest Funding,Latest Funding Amount,Last Raised At,Number of Retail Locations\n\
             Acme,Acme,100,software,http://www.acme.com,http://www.linkedin.com/company/acme,Germany,\"a, b\",5f1,\
             Makes things,1999,\"Stripe, Gmail\",1200000,500000,Series A,400000,2021-01-01,3\n\
             Globex,Globex,380,retail,http://www.globex.com,http://www.linkedin.com/company/globex,France,\"a, c\",5f2,\
             Sells things,2004,\"Stripe, Excel\",2500000,1,Seed,1,2020-01-01,12\n",
            "NAME, -, employees, industry, DOMAIN, -, country, keywords, ID, description, founded, technologies, revenue, \
             funding, funding-stage, last-funding, last-raised, locations",
        );
    }

    #[test]
    fn pipedrive() {
        check(
            Some(Origin::PipedriveOrganizations),
            "Organization - ID,Organization - Name,Organization - Address,Organization - Won deals,Organization - Label\n\
             1,Acme,\"Street 1, Berlin\",3,Hot\n2,Globex,\"Rue 2, Paris\",0,Cold\n",
            "ID, NAME, address, won-deals, keywords",
        );
        check(
            Some(Origin::PipedriveDeals),
            "Deal - Title,Deal - Organization,Deal - Status,Deal - Value,Deal - Currency of Value,Deal - Deal created,\
             Deal - Won time,Deal - Lost time,Deal - Lost reason\n\
             Big,Acme,Won,1200,EUR,2024-01-31 10:00:00,2024-03-01 10:00:00,,\n\
             Small,Acme,Lost,300,EUR,2024-05-01 10:00:00,,2024-06-01 10:00:00,Price\n\
             Next,Globex,Open,700,EUR,2024-05-01 10:00:00,,,\n",
            "-, NAME, Stage, Amount, Currency, Opened, WonOn, LostOn, -",
        );
        assert_eq!(
            recognise(&["Сделка - Название".into(), "Сделка - Статус".into()]),
            Some(Origin::PipedriveDeals)
        );
    }

    #[test]
    fn zoho_odoo_twenty_and_suite() {
        check(
            Some(Origin::ZohoAccounts),
            "Account Name,Employees,Annual Revenue,Industry,Billing State,Billing Country,Website,Ownership\n\
             Acme,100,1200000,Energy,BE,Germany,acme.com,Public\nGlobex,380,2500000,Retail,IDF,France,globex.com,Private\n",
            "NAME, employees, revenue, industry, region, country, DOMAIN, ownership",
        );
        check(
            Some(Origin::Odoo),
            "External ID,Name,Company Type,City,State,Country,Website,Industry,Tags\n\
             res_1,Acme,Company,Berlin,BE,Germany,acme.com,Energy,\"Gold,B2B\"\n\
             res_2,Globex,Company,Paris,IDF,France,globex.com,Retail,Gold\n",
            "ID, NAME, -, city, region, country, DOMAIN, industry, keywords",
        );
        check(
            Some(Origin::Twenty),
            "name,domainName,employees,annualRecurringRevenue,idealCustomerProfile\n\
             Acme,acme.com,100,1200000,true\nGlobex,globex.com,380,2500000,false\n",
            "NAME, DOMAIN, employees, revenue, new Flag",
        );
        check(
            Some(Origin::Suitecrm),
            "name,website,type,industry,sicCode,billingAddressCity,billingAddressCountry,Annual Revenue,Employees\n\
             Acme,acme.com,Customer,Energy,1311,Berlin,Germany,1200000,100\n\
             Globex,globex.com,Investor,Retail,5311,Paris,France,2500000,380\n",
            "NAME, DOMAIN, RELATIONSHIP, industry, industry-code, city, country, revenue, employees",
        );
    }

    #[test]
    fn chinese_and_russian_headers_and_a_plain_list() {
        check(
            None,
            "公司名称,行业,员工人数,年营收,注册资本,成立时间,省份,城市,融资阶段\n\
             北辰,医疗,100,1200000,500000,2001,广东,深圳,A轮\n南星,软件,380,2500000,1000000,2004,北京,北京,天使轮\n",
            "NAME, industry, employees, revenue, registered-capital, founded, region, city, funding-stage",
        );
        check(
            None,
            "企业名称,人员规模,城市\n北辰,51-200人,深圳\n南星,10人以下,北京\n",
            "NAME, employees, city",
        );
        check(
            None,
            "Компания;Отрасль;Численность сотрудников;Выручка;Регион;Город;ИНН\n\
             Ромашка;Торговля;100;1200000;Московская область;Химки;7701\n\
             Север;ИТ;380;2500000;Карелия;Кемь;7702\n",
            "NAME, industry, employees, revenue, region, city, ID",
        );
        check(
            None,
            "company,website,colour\nAcme,acme.com,red\nGlobex,globex.com,blue\n",
            "NAME, DOMAIN, new Category",
        );
    }
}
