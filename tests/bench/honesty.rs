//! Whether the traits are honest, measured: how often noise is called a trait, how often a true one is found, how often
//! an interval holds the truth, whether leaks are named, and how long it takes. `cargo bench --bench honesty`.
//!
//! Ends with failure when a bar is broken. The tasks are read from `../shared/data/tasks`, or the folder named by
//! `ICP_TASKS`; where there is none, it says so and measures the rest.

use std::{
    path::PathBuf,
    process::ExitCode,
    time::{Duration, Instant},
};

use icp_workbench::{
    analysis::{
        groups::Groups,
        sample::{Bits, Feature, Sample},
        statistics::{Count, Interval, Random, Z95, difference, wilson},
        traits::{Traits, Verdict, Why, lift},
    },
    jobs::Progress,
    model::{Attribute, Column, Day, Id, Kind, Purpose, Rows, Span, Unit, Value},
};

/// What is measured, and the name it can be asked for by.
type Part = (&'static str, fn(&mut Report));

fn main() -> ExitCode {
    // `cargo test --benches` asks for a list of tests.
    if std::env::args().any(|it| it == "--list" || it == "--test") {
        return ExitCode::SUCCESS;
    }
    let mut report = Report::default();
    // `-- power` measures that part alone.
    let only = std::env::args().skip(1).find(|it| !it.starts_with('-'));
    let parts: [Part; 4] =
        [("coverage", coverage), ("speed", speed), ("noise", false_discoveries), ("power", power)];
    for (name, part) in parts {
        if only.as_deref().is_none_or(|it| it == name) {
            part(&mut report);
        }
    }
    if only.is_some() {
        return report.end();
    }
    match tasks() {
        Some(folder) => {
            leaks(&mut report, &folder);
            real_data(&mut report, &folder);
        }
        None => say(
            "No tasks found: leaks and real data are not measured. Name their folder by ICP_TASKS.",
        ),
    }
    report.end()
}

#[expect(clippy::print_stdout, reason = "a program that reports")]
fn say(line: &str) {
    println!("{line}");
}

#[derive(Default)]
struct Report {
    n_broken: usize,
}

impl Report {
    fn line(&mut self, what: &str, found: &str, bar: &str, holds: bool) {
        self.n_broken += usize::from(!holds);
        let mark = if holds { "ok" } else { "BROKEN" };
        say(&format!("{what:<66} {found:>22}   {bar:<14} {mark}"));
    }

    /// A figure without a bar.
    fn note(&self, what: &str, found: &str) {
        say(&format!("{what:<66} {found:>22}"));
        let _ = self.n_broken;
    }

    fn end(&self) -> ExitCode {
        if self.n_broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

// Made data.

/// A table of 20 attributes of every kind, a tenth blank, without any connection to anything.
fn noise(n: usize, n_attributes: u64, random: &mut Random) -> (Sample, Rows<Attribute>) {
    let mut features = Vec::new();
    let mut attributes = Rows::default();
    let rows: Vec<u32> = (0..n as u32).collect();
    for idx in 0..n_attributes {
        let shape = idx % 10;
        let kind = match shape {
            0 | 1 | 6 => Kind::Number,
            2 | 3 | 7 => Kind::Category,
            4 | 8 => Kind::Flag,
            5 => Kind::Tags,
            _ => Kind::Date,
        };
        let mut column = Column::unknown(kind, n);
        for row in 0..n {
            let value = value(shape, random);
            if 0.1 <= random.share() {
                column.set(row, value.as_ref());
            }
        }
        add(&mut attributes, &mut features, idx + 1, &column, &rows);
    }
    (Sample { rows, features }, attributes)
}

fn value(shape: u64, random: &mut Random) -> Option<Value> {
    let number = |it: f64| Span::exact(it.round()).map(Value::Number);
    let category = |it: usize| Some(Value::Category(format!("value {it}")));
    match shape {
        0 => number(random.share() * 1e4),
        1 => number(random.share() * 10.0),
        2 => category(random.below(4)),
        3 => category(random.below(12).min(random.below(12))),
        4 => Some(Value::Flag(random.share() < 0.4)),
        5 => {
            let tags = (0..=random.below(3)).map(|_| format!("tag {}", random.below(8)));
            Some(Value::Tags(tags.collect()))
        }
        6 => number(-300.0 * random.share().max(1e-9).ln()),
        7 => category(random.below(7).min(random.below(7))),
        8 => Some(Value::Flag(random.share() < 0.15)),
        _ => i32::try_from(15_000 + random.below(3_000))
            .ok()
            .and_then(Day::from_number)
            .map(Value::Date),
    }
}

fn add(
    attributes: &mut Rows<Attribute>,
    features: &mut Vec<Feature>,
    id: u64,
    column: &Column,
    rows: &[u32],
) {
    let id = Id::new(id);
    let attribute = Attribute {
        name: format!("Attribute {}", id.get()),
        kind: column.kind(),
        unit: Unit::None,
        purpose: Purpose::Trait,
        standard: None,
    };
    attributes.put(id, attribute);
    features.extend(Feature::of(id, column, rows));
}

/// Groups of these sizes by lot.
fn by_lot(n: usize, n_best: usize, n_churned: usize, random: &mut Random) -> Groups {
    let mut order: Vec<usize> = (0..n).collect();
    random.draw(&mut order, n);
    let set = |rows: &[usize]| {
        let mut res = Bits::none(n);
        for it in rows {
            res.insert(*it);
        }
        res
    };
    let mut res = Groups::of_target((0..n as u32).collect(), set(&order[..n_best]));
    res.churned = set(&order[n_best..n_best + n_churned]);
    res.rest = res.rest.minus(&res.churned);
    res
}

fn traits(sample: &Sample, groups: &Groups, attributes: &Rows<Attribute>, seed: u64) -> Traits {
    Traits::of(sample, groups, attributes, seed, &Progress::default()).unwrap_or_default()
}

fn is_called(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Strong | Verdict::Likely)
}

fn percent(n: usize, of: usize) -> f64 {
    100.0 * n as f64 / of.max(1) as f64
}

// The bars.

/// Labels shuffled at 60 customers with 20 attributes: with a fixed share, and with churned ones as well.
fn false_discoveries(report: &mut Report) {
    const RUNS: usize = 1_000;
    for (n_best, n_churned) in [(9, 0), (15, 0), (9, 9)] {
        let (mut n_called, mut n_avoid, mut n_lifts, mut n_covered) = (0, 0, 0, 0);
        for run in 0..RUNS as u64 {
            let (sample, attributes) = noise(60, 20, &mut Random::new(run / 10, 1));
            let groups = by_lot(60, n_best, n_churned, &mut Random::new(run, 2));
            let found = traits(&sample, &groups, &attributes, run).findings;
            n_called += usize::from(found.iter().any(|it| is_called(it.verdict)));
            n_avoid += usize::from(found.iter().any(|it| it.verdict == Verdict::Avoid));
            for lift in found.iter().filter_map(|it| it.win.as_ref()).map(|it| it.lift) {
                n_lifts += 1;
                n_covered += usize::from(lift.lo <= 1.0 && 1.0 <= lift.hi);
            }
        }
        let what =
            format!("noise, 60 customers, {n_best} best, {n_churned} churned: strong or likely");
        let called = percent(n_called, RUNS);
        report.line(&what, &format!("{called:.1} % of {RUNS}"), "≤ 5 %", called <= 5.0);
        report.note("   something to avoid", &format!("{:.1} %", percent(n_avoid, RUNS)));
        let covered = percent(n_covered, n_lifts);
        let what = "   interval of the lift found by searching holds 1";
        report.line(what, &format!("{covered:.1} %"), "≥ 93 %", 93.0 <= covered);
    }
}

/// A trait of lift 2 that three in ten have, among 300 customers and 19 attributes of noise: as a value of a category, and
/// as a range of a number that has to be searched for.
fn power(report: &mut Report) {
    const RUNS: usize = 200;
    const N: usize = 300;
    for n_best in [45, 75] {
        for is_range in [false, true] {
            let (mut n_found, mut n_right) = (0, 0);
            for run in 0..RUNS as u64 {
                let mut random = Random::new(run, 3);
                let (mut sample, mut attributes) = noise(N, 19, &mut random);
                let groups = by_lot(N, n_best, 0, &mut random);
                let has = planted(&groups, &mut random);
                let kind = if is_range { Kind::Number } else { Kind::Category };
                let mut column = Column::unknown(kind, N);
                for (row, has) in has.iter().enumerate() {
                    let value = if is_range {
                        range(*has, &mut random)
                    } else {
                        Some(of_four(*has, &mut random))
                    };
                    column.set(row, value.as_ref());
                }
                let rows = sample.rows.clone();
                add(&mut attributes, &mut sample.features, 20, &column, &rows);
                let found = traits(&sample, &groups, &attributes, run).findings;
                let it = found.iter().find(|it| it.attribute == Id::new(20));
                let is_found = it.is_some_and(|it| is_called(it.verdict));
                n_found += usize::from(is_found);
                let overlap = it.map_or(0.0, |it| {
                    let truth = Bits::of(N, |row| has[row]);
                    it.pass.count_and(&truth) as f64 / it.pass.or(&truth).count().max(1) as f64
                });
                n_right += usize::from(is_found && 0.7 <= overlap);
            }
            let what = if is_range { "a range" } else { "a value" };
            let what = format!("lift 2, support 30 %, 300 customers, {n_best} best, {what}: found");
            let found = percent(n_found, RUNS);
            let bar = 80.0;
            let text = format!("≥ {bar:.0} %");
            report.line(&what, &format!("{found:.1} % of {RUNS}"), &text, bar <= found);
            report.note(
                "   and the very customers, seven in ten",
                &format!("{:.1} %", percent(n_right, RUNS)),
            );
        }
    }
}

/// Who has the trait: P(best | trait) is twice P(best), and three in ten have it.
fn planted(groups: &Groups, random: &mut Random) -> Vec<bool> {
    let share = groups.best.count() as f64 / groups.len() as f64;
    let (inside, outside) = (0.6, (0.3 - 0.6 * share) / (1.0 - share));
    let chance = |row: usize| if groups.best.contains(row) { inside } else { outside };
    (0..groups.len()).map(|row| random.share() < chance(row)).collect()
}

fn of_four(has: bool, random: &mut Random) -> Value {
    let at = if has { 0 } else { 1 + random.below(3) };
    Value::Category(format!("value {at}"))
}

/// Between the 30th and the 60th percentile where it has the trait.
fn range(has: bool, random: &mut Random) -> Option<Value> {
    let share = random.share();
    let at = match (has, share < 3.0 / 7.0) {
        (true, _) => 0.3 + 0.3 * share,
        (false, true) => 0.7 * share,
        (false, false) => 0.6 + 0.7 * (share - 3.0 / 7.0),
    };
    Span::exact((at * 1e4).round()).map(Value::Number)
}

/// Coverage by adding up all outcomes, at 40 customers and a share of 0.05, and what it is on average over shares.
fn coverage(report: &mut Report) {
    let near = covers_share(40, 0.05);
    report.line(
        "share, 40 customers, p = 0.05: interval holds it",
        &format!("{:.1} %", 100.0 * near),
        "≥ 93 %",
        0.93 <= near,
    );
    let shares: Vec<f64> = (1..20).map(|it| f64::from(it) / 20.0).collect();
    let mean = shares.iter().map(|it| covers_share(40, *it)).sum::<f64>() / shares.len() as f64;
    report.note("   average over p from 0.05 to 0.95", &format!("{:.1} %", 100.0 * mean));
    for (n_a, n_b) in [(40, 40), (10, 30), (8, 32)] {
        for (p, q) in [(0.05, 0.05), (0.3, 0.05), (0.6, 0.25)] {
            let [apart, lift] = covers_two(n_a, n_b, p, q);
            let what = format!("{n_a} best, {n_b} rest, shares {p} and {q}: difference");
            report.line(&what, &format!("{:.1} %", 100.0 * apart), "≥ 93 %", 0.93 <= apart);
            report.line("   lift", &format!("{:.1} %", 100.0 * lift), "≥ 93 %", 0.93 <= lift);
        }
    }
}

fn covers_share(n: usize, p: f64) -> f64 {
    let holds = |k: &usize| is_in(wilson(Count::new(*k, n), Z95), p);
    let weights = binomial(n, p);
    (0..=n).filter(holds).map(|k| weights[k]).sum()
}

/// The difference and the lift.
fn covers_two(n_a: usize, n_b: usize, p: f64, q: f64) -> [f64; 2] {
    let (a_weights, b_weights) = (binomial(n_a, p), binomial(n_b, q));
    let share = n_a as f64 / (n_a + n_b) as f64;
    let truth = p / (share * p + (1.0 - share) * q);
    let mut res = [0.0; 2];
    for (a, a_weight) in a_weights.iter().enumerate() {
        for (b, b_weight) in b_weights.iter().enumerate() {
            let (inside, outside) = (Count::new(a, n_a), Count::new(b, n_b));
            let weight = a_weight * b_weight;
            res[0] += if is_in(difference(inside, outside, Z95), p - q) { weight } else { 0.0 };
            let found = lift(inside, outside);
            let found = Interval { lo: found.lo, hi: found.hi };
            res[1] += if is_in(found, truth) { weight } else { 0.0 };
        }
    }
    res
}

fn is_in(it: Interval, x: f64) -> bool {
    it.lo - 1e-9 <= x && x <= it.hi + 1e-9
}

fn binomial(n: usize, p: f64) -> Vec<f64> {
    let mut term = (1.0 - p).powf(n as f64);
    let mut res = vec![term];
    for k in 0..n {
        term *= (n - k) as f64 / (k + 1) as f64 * p / (1.0 - p);
        res.push(term);
    }
    res
}

fn speed(report: &mut Report) {
    for (n, bar) in [(500, Duration::from_secs(1)), (100_000, Duration::from_secs(3))] {
        let mut random = Random::new(5, n as u64);
        let (sample, attributes) = noise(n, 25, &mut random);
        let groups = by_lot(n, n * 3 / 20, n / 10, &mut random);
        let before = peak_kib();
        let start = Instant::now();
        let found = traits(&sample, &groups, &attributes, 1);
        let took = start.elapsed();
        let what = format!(
            "{n} customers × 25 attributes, {} conditions, win and keep",
            found.n_conditions
        );
        report.line(
            &what,
            &format!("{:.2} s", took.as_secs_f64()),
            &format!("≤ {} s", bar.as_secs()),
            took <= bar,
        );
        if let Some((before, after)) = before.zip(peak_kib()) {
            report
                .note("   memory on top of the table", &format!("{} MiB", (after - before) / 1024));
        }
    }
}

/// The most memory used so far, where the system tells.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|it| it.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

// Real data.

fn tasks() -> Option<PathBuf> {
    let named = std::env::var_os("ICP_TASKS").map(PathBuf::from);
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data/tasks");
    let further = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/tasks");
    named.into_iter().chain([beside, further]).find(|it| it.is_dir())
}

struct Task {
    sample: Sample,
    attributes: Rows<Attribute>,
    target: Vec<bool>,
    leaky: Vec<String>,
}

impl Task {
    fn read(folder: &std::path::Path, name: &str) -> Option<Self> {
        let folder = folder.join(name);
        let about = std::fs::read_to_string(folder.join("task.json")).ok()?;
        let about: serde_json::Value = serde_json::from_str(&about).ok()?;
        let names = |key: &str| -> Vec<String> {
            let list = about[key].as_array().cloned().unwrap_or_default();
            list.iter().filter_map(|it| Some(it.as_str()?.to_owned())).collect()
        };
        let mut reader = csv::Reader::from_path(folder.join("train.csv")).ok()?;
        let header = reader.headers().ok()?.clone();
        let records: Vec<csv::StringRecord> = reader.records().filter_map(Result::ok).collect();
        let at = |name: &str| header.iter().position(|it| it == name);
        let target_at = at("target")?;
        let target = records.iter().map(|it| &it[target_at] == "1").collect();
        let rows: Vec<u32> = (0..records.len() as u32).collect();
        let numeric = names("numeric");
        let (mut attributes, mut features) = (Rows::default(), Vec::new());
        for (id, name) in (1..).zip(names("attributes")) {
            let column_at = at(&name)?;
            let kind = if numeric.contains(&name) { Kind::Number } else { Kind::Category };
            let mut column = Column::unknown(kind, records.len());
            for (row, record) in records.iter().enumerate() {
                let text = &record[column_at];
                let value = match kind {
                    Kind::Number => text.parse().ok().and_then(Span::exact).map(Value::Number),
                    _ => Some(Value::Category(text.to_owned())).filter(|_| !text.is_empty()),
                };
                column.set(row, value.as_ref());
            }
            add(&mut attributes, &mut features, id, &column, &rows);
            if let Some(it) = attributes.get_mut(Id::new(id)) {
                it.name = name;
            }
        }
        Some(Self { sample: Sample { rows, features }, attributes, target, leaky: names("leaky") })
    }

    fn groups(&self) -> Groups {
        let n = self.target.len();
        Groups::of_target(self.sample.rows.clone(), Bits::of(n, |it| self.target[it]))
    }
}

/// The columns that give the outcome away are left out, and no other is called a leak.
fn leaks(report: &mut Report, folder: &std::path::Path) {
    for name in ["sba_leaky", "sba", "telco", "maven_accounts"] {
        let Some(task) = Task::read(folder, name) else { continue };
        let found = traits(&task.sample, &task.groups(), &task.attributes, 1);
        let name_of = |id| task.attributes.get(id).map_or("", |it| &*it.name);
        let is_leaky = |it: &str| task.leaky.iter().any(|leaky| leaky == it);
        let is_out = |it: &&String| {
            found.left_out.iter().any(|out| {
                name_of(out.attribute) == **it && matches!(out.why, Why::Leak | Why::Constant)
            })
        };
        let (n_out, n) = (task.leaky.iter().filter(is_out).count(), task.leaky.len());
        let n_wrong = found.leaks.iter().filter(|it| !is_leaky(name_of(it.attribute))).count();
        let what = format!("{name}: leaking columns left out, and columns wrongly called leaks");
        report.line(
            &what,
            &format!("{n_out} of {n}, {n_wrong}"),
            "all, none",
            n_out == n && n_wrong == 0,
        );
    }
}

/// Sixty rows drawn from each task, with their labels and with labels shuffled.
fn real_data(report: &mut Report, folder: &std::path::Path) {
    const RUNS: u64 = 300;
    const N: usize = 60;
    for name in ["telco", "sba", "maven_accounts", "maven_deals"] {
        let Some(task) = Task::read(folder, name) else { continue };
        let (mut n_true, mut n_false, mut n_runs) = (0, 0, 0);
        for run in 0..RUNS {
            let mut random = Random::new(run, 4);
            let mut rows: Vec<usize> = (0..task.target.len()).collect();
            random.draw(&mut rows, N);
            rows.truncate(N);
            let sample = task.sample.gather(&rows);
            let mut labels: Vec<bool> = rows.iter().map(|it| task.target[*it]).collect();
            n_runs += 1;
            for is_shuffled in [false, true] {
                if is_shuffled {
                    random.draw(&mut labels, rows.len());
                }
                let best = Bits::of(rows.len(), |it| labels[it]);
                let groups = Groups::of_target(sample.rows.clone(), best);
                let found = traits(&sample, &groups, &task.attributes, run).findings;
                let any =
                    found.iter().any(|it| is_called(it.verdict) || it.verdict == Verdict::Avoid);
                *(if is_shuffled { &mut n_false } else { &mut n_true }) += usize::from(any);
            }
        }
        report.note(
            &format!("{name}, {N} rows: something found"),
            &format!("{:.1} %", percent(n_true, n_runs)),
        );
        // Three standard errors of 5 % over the runs: the bar itself is measured on noise, over more of them.
        let wrong = percent(n_false, n_runs);
        report.line(
            "   with labels shuffled",
            &format!("{wrong:.1} %"),
            "≤ 5 % (± 3.8)",
            wrong <= 8.8,
        );
    }
}
