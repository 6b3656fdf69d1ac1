//! Journey maps, material and campaigns of the samples. All invented, written in the language of the interface.
//!
//! What stands in the lane of material becomes the toolkit, so that map and toolkit tell the same.

use super::Sample;
use crate::{
    edit::{Edit, JourneyEdit, List, ListEdit, Refused},
    exchange::outline,
    i18n::Tr,
    model::{
        Campaign, Card, Day, Id, Journey, KeyPerson, Lane, LaneKind, Map, MarketingChannel,
        Material, MaterialKind, Profile, Project,
    },
};

const BUYER: [LaneKind; 9] = [
    LaneKind::Actions,
    LaneKind::Touchpoints,
    LaneKind::Questions,
    LaneKind::Feelings,
    LaneKind::Pains,
    LaneKind::TalkTrack,
    LaneKind::Material,
    LaneKind::Owner,
    LaneKind::Measures,
];
const PERSON: [LaneKind; 4] =
    [LaneKind::Actions, LaneKind::Feelings, LaneKind::Pains, LaneKind::Material];

/// What is told of one sample, by keys of words.
struct Told {
    buyer: &'static str,
    levels: &'static [f64],
    /// The heights that are wished for.
    wished: &'static [f64],
    /// The maps of the first people of the profile.
    people: [(&'static str, &'static [f64]); 2],
    kinds: &'static [MaterialKind],
    /// What the text of the first material says.
    text: &'static str,
    channels: [&'static str; 3],
    /// Of each channel in turn: what was spent, who was reached, who answered.
    campaigns: &'static [(f64, u64, u64)],
    budget: f64,
}

const DISTRIBUTORS: Told = Told {
    buyer: "paths-distributors",
    levels: &[-1.2, -0.4, 0.3, -1.3, -0.5, 1.0, 1.6],
    wished: &[-0.8, 0.4, 1.0, 0.5, 0.8, 1.5, 1.9],
    people: [
        ("paths-distributors-first", &[-1.5, 0.2, 0.8, -0.6, 0.4, 1.2, 1.5]),
        ("paths-distributors-second", &[-0.5, -0.2, 0.5, -0.2, -1.4, 0.6, 1.1]),
    ],
    kinds: &[
        MaterialKind::WhitePaper,
        MaterialKind::CaseStudy,
        MaterialKind::DemoScript,
        MaterialKind::Deck,
        MaterialKind::ConfigurationAdvice,
        MaterialKind::TrainingPlan,
        MaterialKind::EmailTemplate,
    ],
    text: "paths-distributors-text",
    channels: ["paths-channel-fair", "paths-channel-mail", "paths-channel-referral"],
    campaigns: &[
        (12_000.0, 900, 41),
        (3_000.0, 5_200, 62),
        (1_500.0, 60, 19),
        (14_500.0, 1_100, 38),
        (2_800.0, 4_900, 71),
        (1_800.0, 75, 24),
    ],
    budget: 20_000.0,
};

const GYMS: Told = Told {
    buyer: "paths-gyms",
    levels: &[-1.0, -0.2, 0.6, -0.9, 0.2, 1.2],
    wished: &[-0.5, 0.5, 1.2, 0.6, 1.0, 1.7],
    people: [
        ("paths-gyms-first", &[-1.2, 0.3, 0.9, -0.5, 0.5, 1.3]),
        ("paths-gyms-second", &[-0.6, -0.3, 0.4, -1.0, -0.8, 0.9]),
    ],
    kinds: &[
        MaterialKind::SocialPost,
        MaterialKind::WhitePaper,
        MaterialKind::DemoScript,
        MaterialKind::Deck,
        MaterialKind::TrainingPlan,
        MaterialKind::EmailTemplate,
    ],
    text: "paths-gyms-text",
    channels: ["paths-channel-social", "paths-channel-mail", "paths-channel-visit"],
    campaigns: &[(400.0, 8_000, 14), (120.0, 300, 9), (250.0, 25, 7)],
    budget: 1_500.0,
};

/// Adds them to a project that has its profiles, people and pains.
pub(super) fn add(
    sample: Sample,
    project: &mut Project,
    today: Day,
    tr: &Tr,
) -> Result<(), Refused> {
    let told = match sample {
        Sample::DeviceDistributors => &DISTRIBUTORS,
        Sample::GymSoftware => &GYMS,
    };
    let profile = project.profiles.iter().next().ok_or(Refused::Gone)?.0;
    let people = project.people.in_order().into_iter();
    let people: Vec<_> =
        people.filter(|(_, it)| it.profile == Some(profile)).map(|it| it.0).take(2).collect();
    let mut map = outline(&tr.text(told.buyer), &BUYER, told.levels);
    materials(project, &mut map, told, today, tr)?;
    finish(project, &mut map, told);
    put(project, profile, None, map)?;
    for (person, (key, levels)) in people.into_iter().zip(told.people) {
        let mut map = outline(&tr.text(key), &PERSON, levels);
        map.cards.iter_mut().for_each(|it| tie(project, it));
        put(project, profile, Some(person), map)?;
    }
    campaigns(project, profile, told, today, tr)
}

fn put(
    project: &mut Project,
    profile: Id<Profile>,
    person: Option<Id<KeyPerson>>,
    map: Map,
) -> Result<(), Refused> {
    let journey = Journey { profile: Some(profile), person, ..map.journey };
    Edit::Journey(JourneyEdit::Add(Box::new(Map { journey, ..map }))).apply(project)
}

fn append<T: List>(project: &mut Project, row: T) -> Result<Id<T>, Refused> {
    let n = T::of(project).len();
    T::edit(ListEdit::Add(row, n)).apply(project)?;
    T::of(project).iter().map(|it| it.0).max().ok_or(Refused::Gone)
}

fn lane(map: &Map, kind: LaneKind) -> Option<Id<Lane>> {
    map.journey.lanes.iter().find(|it| it.kind == kind).map(|it| it.id)
}

/// Each card of the lane of material becomes a piece of the toolkit.
fn materials(
    project: &mut Project,
    map: &mut Map,
    told: &Told,
    today: Day,
    tr: &Tr,
) -> Result<(), Refused> {
    let of = lane(map, LaneKind::Material);
    let stages = map.journey.stages.clone();
    let owners = words(map, LaneKind::Owner);
    let cards = map.cards.iter_mut().filter(|it| Some(it.lane) == of);
    for (n, card) in cards.enumerate() {
        let at = stages.iter().position(|it| it.id == card.stage).unwrap_or(0);
        let material = Material {
            title: card.text.clone(),
            kind: told.kinds.get(at).copied().unwrap_or_default(),
            stages: std::iter::once(stages[at].name.clone()).collect(),
            language: tr.text("paths-language").into_owned(),
            state: card.state,
            owner: owners.get(at).cloned().unwrap_or_default(),
            updated_on: Some(today.months_before(1 + n as u32)),
            text: if n == 0 { tr.text(told.text).into_owned() } else { String::new() },
            ..Material::default()
        };
        card.material = Some(append(project, material)?);
    }
    Ok(())
}

/// The words of a lane, stage by stage.
fn words(map: &Map, kind: LaneKind) -> Vec<String> {
    let of = lane(map, kind);
    let cell = |stage| {
        let card = map.cards.iter().find(|it| Some(it.lane) == of && it.stage == stage);
        card.map(|it| it.text.clone()).unwrap_or_default()
    };
    map.journey.stages.iter().map(|it| cell(it.id)).collect()
}

/// The curve that is wished for, owners of touchpoints, the moment of truth, the pain that starts it all.
fn finish(project: &Project, map: &mut Map, told: &Told) {
    let stages: Vec<_> = map.journey.stages.iter().map(|it| it.id).collect();
    let owners = words(map, LaneKind::Owner);
    let (feelings, touchpoints) = (lane(map, LaneKind::Feelings), lane(map, LaneKind::Touchpoints));
    let lowest = told.levels.iter().copied().fold(f64::INFINITY, f64::min);
    for card in &mut map.cards {
        if Some(card.lane) == touchpoints {
            let at = stages.iter().position(|it| *it == card.stage).unwrap_or(0);
            card.owner = owners.get(at).cloned().unwrap_or_default();
        }
        card.is_moment_of_truth = Some(card.lane) == feelings && card.value == Some(lowest);
    }
    if let Some(lane) = feelings {
        let goal = stages.iter().zip(told.wished).map(|(stage, level)| {
            let card = Card::new(lane, *stage, "");
            Card { value: Some(*level), is_goal: true, place: 1.0, ..card }
        });
        map.cards.extend(goal);
    }
    let pain = project.pains.in_order().first().map(|it| it.0);
    if let (Some(lane), Some(pain)) = (lane(map, LaneKind::Pains), pain) {
        map.cards.push(Card { pain: Some(pain), place: 9.0, ..Card::new(lane, stages[0], "") });
    }
}

/// Material of the same name is the same piece.
fn tie(project: &Project, card: &mut Card) {
    let same = project.materials.iter().find(|(_, it)| it.title == card.text);
    card.material = same.map(|it| it.0);
}

fn campaigns(
    project: &mut Project,
    profile: Id<Profile>,
    told: &Told,
    today: Day,
    tr: &Tr,
) -> Result<(), Refused> {
    let mut channels = Vec::new();
    for key in told.channels {
        let name = tr.text(key).into_owned();
        let channel = MarketingChannel { name: name.clone(), ..MarketingChannel::default() };
        channels.push((append(project, channel)?, name));
    }
    let n_rounds = told.campaigns.len() / channels.len();
    for (n, (budget, reach, answers)) in told.campaigns.iter().enumerate() {
        let (channel, name) = &channels[n % channels.len()];
        let months = 3 * (n_rounds - n / channels.len()) as u32;
        let from = today.months_before(months);
        let campaign = Campaign {
            name: format!("{name} {}", from.ymd().0),
            channel: Some(*channel),
            profile: Some(profile),
            from: Some(from),
            to: from.months_after(1),
            budget: Some(*budget),
            reach: Some(*reach),
            answers: Some(*answers),
            ..Campaign::default()
        };
        append(project, campaign)?;
    }
    Edit::SetBudget(Some(told.budget)).apply(project)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::Language,
        model::{Timestamp, Way},
    };

    #[test]
    fn maps_are_whole_in_every_language() {
        for (sample, n_stages) in [(Sample::DeviceDistributors, 7), (Sample::GymSoftware, 6)] {
            for language in Language::ALL {
                let mut project = Project::new("Test", Timestamp(0));
                let id = project.fresh_id();
                project.profiles.put(id, Profile::new("P".to_owned(), Way::FromCustomers));
                for _ in 0..2 {
                    let person = KeyPerson { profile: Some(id), ..KeyPerson::default() };
                    append(&mut project, person).unwrap();
                }
                let day = Day::new(2026, 3, 14).unwrap();
                add(sample, &mut project, day, &Tr::new(language)).unwrap();
                let maps = project.journeys.in_order();
                assert_eq!(maps.len(), 3);
                assert!(maps.iter().all(|(_, it)| it.stages.len() == n_stages), "{language:?}");
                assert!(project.cards.iter().all(|(_, it)| !it.text.contains(['|', '⟦'])));
                assert!(n_stages <= project.materials.len());
                let tied = project.cards.iter().filter(|(_, it)| it.material.is_some()).count();
                assert!(project.materials.len() < tied, "people's maps use the same material");
                assert!(project.campaigns.iter().all(|(_, it)| it.answers <= it.reach));
            }
        }
    }
}
