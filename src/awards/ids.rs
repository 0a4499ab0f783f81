//! Ids of the slice, which all its parts know.
use crate::id;

id! {
    /// One year's awards: dates, rules, categories.
    CycleId
}

id! {
    /// What can be won.
    CategoryId
}

id! {
    /// What an entry is scored by, or a part of that.
    CriterionId
}

id! {
    /// What a nomination in a category is asked, beyond what all are asked.
    QuestionId
}

id! {
    /// What is entered in a category.
    NominationId
}

id! {
    /// A file of a nomination.
    FileId
}

id! {
    /// Something that happened to a nomination.
    StepId
}

id! {
    /// Somebody in the jury of a cycle.
    JudgeId
}

id! {
    /// What was lodged, word for word.
    ReceiptId
}

id! {
    /// What a judge gives to an entry.
    SheetId
}

id! {
    /// A sheet that was sent is opened again.
    ReopeningId
}

id! {
    /// What somebody of a panel notes while it deliberates.
    NoteId
}

id! {
    /// Stands for a judge where nobody is to learn who it is.
    JudgeToken
}

id! {
    /// Somebody's honour in an edition before the awards were run here.
    PastHonourId
}
