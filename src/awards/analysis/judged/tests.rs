//! Rounds that are made of a table's scores.
use super::{
    super::{columns::Named, progress::Progress, read::scores},
    *,
};

fn read(text: &str, rules: &str, scale: &str) -> Result<Vec<Judged>, String> {
    let table = scores(text, &Named::default(), &mut Progress::new(false)).expect("scores");
    let rules = if rules.contains('\n') { Rules::of_file(rules) } else { Rules::of_weights(rules) }.expect("rules");
    rounds(table, &Rules { rules, scale: scale.parse().ok() }).map_err(|error| format!("{error:#}"))
}

const TWO: &str = "entry,judge,criterion,score\nA,J,Impact,7\nA,J,Novelty,4\nA,K,Impact,8\nB,J,Impact,2\nB,J,Novelty,\n";

#[test]
fn sheets_that_miss_a_score_are_counted_and_do_not_count() {
    let found = read(TWO, "", "0..10").expect("a round");
    let [one] = &found[..] else { panic!("one category") };
    assert_eq!((one.entries.join(" "), one.judges.join(" ")), ("A B".to_owned(), "J K".to_owned()));
    assert_eq!((one.sheets, one.round.sheets().len(), one.not_final.len(), one.missing), (3, 1, 2, 2));
    assert_eq!(one.notes, ["The 2 criteria weigh the same, since no weights were given."]);
}

#[test]
fn weights_and_scales_come_from_the_rubric() {
    let found = read(TWO, "criterion,weight,lowest,highest\nNOVELTY,25,0,5\nimpact,75,,\n", "0..10").expect("a round");
    let used: Vec<_> = found[0].criteria.iter().map(|c| (c.name.as_str(), c.share.to_string(), shortest(&c.scale.highest))).collect();
    assert_eq!(used, [("Impact", "3/4".to_owned(), "10".to_owned()), ("Novelty", "1/4".to_owned(), "5".to_owned())]);
    assert_eq!(found[0].notes, Vec::<String>::new());
}

#[test]
fn what_does_not_fit_is_refused() {
    for (rules, scale, said) in [
        ("Impact=60,Novelty=30", "", "the weights add up to 90; they must make 100 or 1"),
        ("Impact=100", "", "line 3: the criterion “Novelty” is not in the rubric, which has Impact"),
        ("Impact=60,Novelty=30,Team=10", "", "the rubric has the criterion “Team”, of which there is no score"),
        ("Impact=60,impact=40", "", "the rubric has the criterion “impact” twice"),
        ("", "3..7", "line 4: the score 8 is outside of the scale 3 to 7"),
        ("criterion,weight\nImpact,100\nNovelty,\n", "", "the criterion “Novelty” has no weight"),
    ] {
        assert_eq!(read(TWO, rules, scale).expect_err("a fault"), said);
    }
}

#[test]
fn the_scale_of_the_scores_has_a_length_even_where_they_are_equal() {
    let scale = |scores: &str| {
        let found = read(&format!("entry,judge,score\n{scores}"), "", "").expect("a round");
        (shortest(&found[0].criteria[0].scale.lowest), shortest(&found[0].criteria[0].scale.highest))
    };
    let text = |lowest: &str, highest: &str| (lowest.to_owned(), highest.to_owned());
    assert_eq!(scale("A,J,7\nB,J,7\n"), text("0", "7"));
    assert_eq!(scale("A,J,-2\n"), text("-2", "-1"));
    assert_eq!(scale("A,J,-2\nA,K,2.5\n"), text("-2", "2.5"));
    assert_eq!(scale("A,J,\n"), text("0", "1"));
}

#[test]
fn the_order_of_the_lines_changes_no_chance() {
    let scores = ["C,K,5", "A,J,7", "B,J,8", "A,K,6", "C,J,4", "B,K,9", "D,K,7", "D,J,6"];
    let lines: Vec<_> = scores.iter().flat_map(|line| [format!("{line},Impact"), format!("{line},Team")]).collect();
    let chances = |lines: &[String]| {
        let found = read(&format!("entry,judge,score,criterion\n{}\n", lines.join("\n")), "", "").expect("a round");
        let analysis = crate::awards::statistics::analyse(&found[0].round, &crate::awards::statistics::Options::default());
        let of = analysis.chances.iter().map(|one| (found[0].entries[one.entry.0].clone(), one.among_winners.to_bits()));
        of.collect::<Vec<_>>()
    };
    let mut turned = lines.clone();
    turned.reverse();
    assert_eq!(chances(&lines).len(), 4);
    assert_eq!(chances(&lines), chances(&turned));
}

#[test]
fn each_category_is_a_round_of_its_own() {
    let text = "award,entry,judge,criterion,score\nX,A,J,P,7\nY,B,K,Q,5\nY,C,K,Q,9\nX,D,K,P,5\n";
    let found = read(text, "", "").expect("rounds");
    let names: Vec<_> = found.iter().map(|one| (one.category.as_deref(), one.entries.join(" "), one.judges.join(" "))).collect();
    assert_eq!(names, [(Some("X"), "A D".to_owned(), "J K".to_owned()), (Some("Y"), "B C".to_owned(), "K".to_owned())]);
    let rubric = "category,criterion,weight\nX,P,100\nY,P,100\n";
    let said = read(text, rubric, "").expect_err("a fault");
    assert_eq!(said, "category “Y”: the rubric has the criterion “P”, of which there is no score");
}
