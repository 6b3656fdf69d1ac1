//! What is found in the sample of a firm with customers: what was planted, the seductive one, and nothing else.

use std::{fmt::Write as _, sync::Arc};

use expect_test::expect;
use icp_workbench::{
    analysis::traits::{Studied, Verdict},
    i18n::{Language, Tr},
    jobs::Progress,
    model::{Project, Table, Timestamp},
    samples::{self, Sample},
};

/// The device distributors as a person opens them.
fn distributors() -> (Project, Arc<Table>) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("Sample.icp");
    let progress = Progress::default();
    let (tr, now) = (Tr::new(Language::English), Timestamp(1_775_000_000_000));
    let sample = Sample::DeviceDistributors;
    let opened = samples::create(sample, &path, "Sample", &tr, now, &progress).unwrap();
    let project = opened.moment.project.clone();
    let (_, batch) = project.batches.iter().next().unwrap();
    let table = opened.reader.base(&project, batch.kind, &progress).unwrap();
    let table = Arc::new(table.with_overlays(&project, batch.kind));
    (project, table)
}

/// Everything found, a line each: verdict, attribute, counts, lifts.
fn told(project: &Project, table: &Table) -> String {
    let studied = Studied::of(table, project, &Progress::default()).unwrap();
    let name = |id| &*project.attributes.get(id).unwrap().name;
    let mut res = format!("{:?} {:?}\n", studied.groups.sizes(), studied.groups.warnings);
    for it in &studied.groups.yardsticks {
        let (yardstick, medians) = (it.yardstick, it.medians);
        writeln!(res, "by {} × {} {medians:?}", name(yardstick.attribute), yardstick.weight.get())
            .unwrap();
    }
    let [mut n_weak, mut n_few] = [0; 2];
    for it in &studied.traits.findings {
        match it.verdict {
            Verdict::Weak => n_weak += 1,
            Verdict::TooFew { .. } => n_few += 1,
            _ => {
                let (win, leave) = (it.win.as_ref().unwrap(), it.leave.as_ref().unwrap());
                let seductive = if it.is_seductive { " seductive" } else { "" };
                writeln!(
                    res,
                    "{:?}{seductive}: {} {:?} win {:.2} [{:.2} {:.2}] q {:.1e}, \
                     leave {:.2} [{:.2} {:.2}] q {:.1e}",
                    it.verdict,
                    name(it.attribute),
                    it.condition,
                    win.lift.value,
                    win.lift.lo,
                    win.lift.hi,
                    win.q,
                    leave.lift.value,
                    leave.lift.lo,
                    leave.lift.hi,
                    leave.q,
                )
                .unwrap();
            }
        }
    }
    let leaks: Vec<&str> = studied.traits.leaks.iter().map(|it| name(it.attribute)).collect();
    writeln!(res, "{n_weak} weak, {n_few} too few to tell, leaks {leaks:?}").unwrap();
    let out = studied.traits.left_out.iter();
    let out: Vec<String> = out.map(|it| format!("{} {:?}", name(it.attribute), it.why)).collect();
    writeln!(res, "left out: {}", out.join(", ")).unwrap();
    res
}

#[test]
fn the_distributors_show_what_was_planted() {
    let (project, table) = distributors();
    expect![[r#"
        [75, 425, 50] []
        by Lifetime value × 3 [Some(659900.0), Some(116100.0), Some(82650.0)]
        by Deal size × 2 [Some(251000.0), Some(36500.0), Some(37300.0)]
        by Days to close × 2 [Some(28.0), Some(78.0), Some(22.0)]
        by Customer since × 2 [Some(18314.0), Some(19131.0), Some(19852.5)]
        by Referrals × 1 [Some(2.0), Some(0.0), Some(0.0)]
        Strong seductive: Sales team Between { lo: None, hi: Some(4.0), tolerance: 0.0 } win 2.79 [1.86 3.71] q 2.5e-7, leave 3.25 [2.24 4.08] q 5.4e-9
        Strong: Industry OneOf { values: ["Medical devices", "Diagnostics supply"] } win 2.09 [1.44 2.69] q 5.2e-6, leave 0.46 [0.07 1.28] q 9.6e-1
        Strong: Employees Between { lo: Some(50.0), hi: Some(500.0), tolerance: 0.0 } win 1.66 [1.26 2.00] q 4.0e-4, leave 0.77 [0.28 1.40] q 1.0e0
        Likely: Technology Has { quantifier: Any, values: ["WeCom", "Kingdee ERP"] } win 1.93 [1.21 2.66] q 3.0e-3, leave 0.65 [0.11 1.69] q 1.0e0
        Likely: Annual revenue Between { lo: Some(110000000.0), hi: Some(200000000.0), tolerance: 0.0 } win 1.84 [1.15 2.54] q 1.3e-2, leave 0.80 [0.21 1.77] q 1.0e0
        Likely: City tier OneOf { values: ["Tier 2", "Tier 3"] } win 1.43 [1.10 1.71] q 1.3e-2, leave 0.71 [0.31 1.20] q 1.0e0
        5 weak, 4 too few to tell, leaks []
        left out: Customer since Outcome, Lifetime value Outcome, Deal size Outcome, Days to close Outcome, Renewals Outcome, Churn date Outcome, Referrals Outcome, Product usage Outcome, Satisfaction Outcome, Support tickets Outcome, Discount Outcome
    "#]].assert_eq(&told(&project, &table));
}
