//! Collect, the tables: accounts, what is known of them, and the market outside.

use super::{Cx, Done, Item, Name, Target, criteria, done, item};
use crate::model::{Attribute, Id, Message, Outcome, Purpose};

/// An attribute with less than this share known, in percent, is mostly empty.
const LEAST_FILL: usize = 50;

pub(super) fn items(cx: &Cx<'_>) -> Vec<Item> {
    let (n_known, n_customers) = cx.relationships();
    let none = cx.n_accounts == 0;
    let once_there = |is_done: bool| if none { Done::Waiting } else { done(is_done) };
    let mut res = Vec::new();

    let name = Name { key: "accounts", line: "guide-accounts", action: "guide-accounts-action" };
    let mut accounts = item(&name, done(!none), Target::ImportAccounts);
    accounts.message = accounts.message.count("n", cx.n_accounts);
    accounts.is_optional = cx.is_top_down;
    if cx.is_top_down && none {
        // A founder without customers may look at the market first, but need not.
        let mut market = market(cx);
        market.is_optional = cx.n_market == 0;
        return vec![market, accounts];
    }
    res.push(accounts);

    let name = Name {
        key: "relationships",
        line: "guide-relationships",
        action: "guide-relationships-action",
    };
    // Nine in ten are enough to split every figure by relationship.
    let is_done = cx.n_accounts * 9 <= n_known * 10;
    let mut it = item(&name, once_there(is_done), Target::MarkCustomers);
    it.message = it.message.count("n", n_known).count("of", cx.n_accounts);
    it.is_optional = cx.is_top_down;
    res.push(it);

    let name = Name { key: "customers", line: "guide-customers", action: "guide-customers-action" };
    let mut it = item(&name, once_there(0 < n_customers), Target::MarkCustomers);
    it.message = it.message.count("n", n_customers);
    it.is_optional = cx.is_top_down;
    res.push(it);

    res.push(columns_filled(cx));

    if !cx.is_top_down {
        let has = |(_, it): (_, &Attribute)| matches!(it.purpose, Purpose::Outcome(_));
        let n = cx.project.attributes.iter().filter(|it| has(*it)).count();
        let name =
            Name { key: "outcomes", line: "guide-outcomes", action: "guide-outcomes-action" };
        let mut it = item(&name, once_there(0 < n), Target::ImportAccounts);
        it.message = it.message.count("n", n).count("of", Outcome::ALL.len());
        res.push(it);
    }

    let mut it = market(cx);
    it.is_optional = true;
    res.push(it);
    res
}

/// The companies outside the CRM.
fn market(cx: &Cx<'_>) -> Item {
    let name = Name { key: "market", line: "guide-market", action: "guide-market-action" };
    let mut res = item(&name, done(0 < cx.n_market), Target::ImportMarket);
    res.message = res.message.count("n", cx.n_market);
    res
}

/// Traits are filled for half of the accounts at least; what is asked in criteria comes first.
fn columns_filled(cx: &Cx<'_>) -> Item {
    let asked: Vec<Id<Attribute>> = criteria(cx).map(|(_, it)| it.attribute).collect();
    let traits = cx.project.attributes.iter().filter(|(_, it)| it.purpose == Purpose::Trait);
    let mut poor: Vec<_> = traits
        .filter_map(|(id, _)| Some((id, cx.fill(id)?)))
        .filter(|(_, fill)| *fill < LEAST_FILL)
        .collect();
    poor.sort_by_key(|(id, fill)| (!asked.contains(id), *fill, *id));
    let name = Name { key: "filled", line: "guide-filled", action: "guide-filled-action" };
    let is_known = 0 < cx.n_accounts && !cx.facts.fills.is_empty();
    let state = if is_known { done(poor.is_empty()) } else { Done::Waiting };
    let mut res = item(&name, state, Target::ShowAccounts);
    res.message = res.message.count("n", poor.len());
    res.is_optional = cx.is_top_down;
    res.action = poor.first().map(|(id, fill)| {
        res.target = Target::FillBlank(*id);
        let action = Message::new("guide-filled-action");
        action.text("attribute", cx.name(*id)).count("percent", *fill)
    });
    res
}
