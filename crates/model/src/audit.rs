//! What is written down of every change that somebody asked for.

/// One entry of the audit trail. It never holds a body or a secret.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What was asked: method and route template, such as `DELETE /api/v1/charts/{id}`.
    pub action: String,
    /// On what: the path, without its query.
    pub target: String,
    /// HTTP status of the answer.
    pub outcome: u16,
    /// Identifier of the request, as it was answered.
    pub request_id: String,
    /// Address of the peer.
    pub address: String,
}
