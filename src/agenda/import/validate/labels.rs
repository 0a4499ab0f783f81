//! What messages call the fields of a session.
use crate::agenda::import::model::SessionProblem;

impl SessionProblem {
    /// The key of the name of the column in which it stands.
    pub fn column_key(&self) -> &'static str {
        match self.problem.field {
            "guid" => "agenda-import-field-guid",
            "id" => "agenda-import-field-id",
            "title_ur" => "agenda-import-field-title-ur",
            "subtitle" => "agenda-import-field-subtitle",
            "abstract" => "agenda-import-field-abstract",
            "description" => "agenda-import-field-description",
            "kind" => "agenda-import-field-kind",
            "track" => "agenda-import-field-track",
            "language" => "agenda-import-field-language",
            "room" => "agenda-import-field-room",
            "date" => "agenda-import-field-date",
            "start" => "agenda-import-field-start",
            "end" => "agenda-import-field-end",
            "duration" => "agenda-import-field-duration",
            "speakers" => "agenda-import-field-speakers",
            "links" => "agenda-import-field-links",
            "attachments" => "agenda-import-field-attachments",
            "slug" => "agenda-import-field-slug",
            "licence" => "agenda-import-field-licence",
            _ => "agenda-import-field-title",
        }
    }
}
