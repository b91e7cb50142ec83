//! Every code that a problem can carry, in one table, from which docs/ERRORS.md is written.

/// A code and what it means.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// The code, which never changes its meaning.
    pub code: &'static str,
    /// The HTTP status it comes with; 422 for what is wrong with one field.
    pub status: u16,
    /// What happened.
    pub meaning: &'static str,
    /// What the caller can do about it.
    pub remedy: &'static str,
}

/// Codes of one subject.
pub struct Group {
    /// The subject.
    pub title: &'static str,
    /// Its codes.
    pub codes: &'static [Code],
}

const fn code(code: &'static str, status: u16, meaning: &'static str, remedy: &'static str) -> Code {
    Code { code, status, meaning, remedy }
}

/// The table.
pub const GROUPS: &[Group] = &[
    Group { title: "Addresses, methods and representations", codes: REQUEST },
    Group { title: "Bodies", codes: BODY },
    Group { title: "Charts", codes: CHARTS },
    Group { title: "Readings and jobs", codes: READINGS },
    Group { title: "Repeating a request", codes: REPEATING },
    Group { title: "Fields of a birth", codes: BIRTH },
    Group { title: "Fields of an account", codes: ACCOUNT },
    Group { title: "Signing in and permissions", codes: ACCESS },
    Group { title: "Signed requests", codes: SIGNED },
    Group { title: "The service itself", codes: SERVICE },
];

const REQUEST: &[Code] = &[
    code("not_found", 404, "There is nothing at this address.", "Compare the path with `/openapi.json`."),
    code(
        "api_version_unknown",
        404,
        "This server does not speak that version of the API.",
        "Ask under `/api/v1`.",
    ),
    code(
        "method_not_allowed",
        405,
        "The address exists, but not for this method.",
        "Use a method of the `Allow` field.",
    ),
    code(
        "not_acceptable",
        406,
        "`Accept` excludes the only form that this address has.",
        "Accept the type that the description names, or send no `Accept`.",
    ),
    code(
        "query_parameter_unknown",
        400,
        "The query holds a parameter that this address does not know.",
        "Leave it out, or correct its name; `errors[].pointer` says which.",
    ),
    code("query_invalid", 400, "A query parameter cannot be read.", "Correct its value as `detail` says."),
    code(
        "limit_out_of_range",
        400,
        "`limit` is too small or too large.",
        "Stay within the range that `detail` names.",
    ),
    code(
        "cursor_invalid",
        400,
        "`cursor` was not given out by this server for this list.",
        "Begin again without a cursor.",
    ),
    code("target_too_long", 414, "Path and query together are too long.", "Shorten the query."),
    code(
        "target_malformed",
        400,
        "A percent sign in path or query is not followed by two hexadecimal digits.",
        "Percent-encode the text again.",
    ),
    code(
        "target_not_utf8",
        400,
        "Path or query are not UTF-8 once decoded.",
        "Encode the text as UTF-8 before percent-encoding it.",
    ),
    code("target_has_nul", 400, "Path or query hold a NUL.", "Remove it."),
    code(
        "header_not_utf8",
        400,
        "A header field is not UTF-8.",
        "Encode the field that `detail` names as UTF-8.",
    ),
    code(
        "credential_in_url",
        400,
        "A key or token stands in the query, where logs and histories keep it.",
        "Revoke it, and send the next as `Authorization: Bearer`.",
    ),
    code(
        "host_unknown",
        421,
        "The instance does not answer to this host name.",
        "Use the name that it was set up with; a personal instance answers to loopback names only.",
    ),
    code(
        "origin_foreign",
        403,
        "A page of another site asked for a change.",
        "Ask from our own pages, or from a program that sends no `Origin`.",
    ),
    code(
        "origin_missing",
        403,
        "A change was asked for with a cookie or a form, and nothing says from which page.",
        "Send `Origin` or `Sec-Fetch-Site`, or a bearer token instead of the cookie.",
    ),
];

const BODY: &[Code] = &[
    code(
        "content_type_unsupported",
        415,
        "The body's type is not one that this address reads.",
        "Send the type that the description names.",
    ),
    code(
        "content_encoding_unsupported",
        415,
        "The body's `Content-Encoding` is not understood.",
        "Send the body as it is.",
    ),
    code("body_too_large", 413, "The body is larger than allowed.", "Send less, or in parts."),
    code("body_unreadable", 400, "The body broke off.", "Send it again."),
    code("body_too_slow", 408, "The body did not arrive in time.", "Send it again, faster or in parts."),
    code("body_not_utf8", 400, "The body is not UTF-8.", "Encode it as UTF-8."),
    code("body_has_nul", 400, "A text of the body holds a NUL character.", "Remove it."),
    code(
        "form_malformed",
        400,
        "A percent sign of the form is not followed by two hexadecimal digits.",
        "Percent-encode the form again.",
    ),
    code("json_malformed", 400, "The body is not JSON.", "Mend the syntax where `detail` points."),
    code("json_too_deep", 400, "The JSON is nested too deep.", "Send the shape that the description names."),
    code(
        "json_too_many_keys",
        400,
        "An object of the JSON has too many members.",
        "Leave out what `detail` says is too many.",
    ),
    code("json_number_too_long", 400, "A number of the JSON has too many characters.", "Round it."),
    code(
        "json_shape",
        422,
        "The JSON has a wrong type, an unknown member, or lacks one.",
        "Mend the member that `errors[].pointer` names.",
    ),
    code("several_fields_invalid", 422, "More than one field is wrong.", "Mend each entry of `errors`."),
    code("text_too_long", 422, "A text has too many characters.", "Shorten it."),
    code("text_missing", 422, "There is no text, or only blanks.", "Send one."),
    code("text_control_character", 422, "A text holds a line break or control character.", "Remove it."),
    code(
        "unknown_language",
        400,
        "Readings are not written in that language.",
        "Choose one of those that `detail` lists.",
    ),
    code("interval_backwards", 422, "The end of a stretch of time comes before its beginning.", "Swap them."),
    code(
        "interval_out_of_range",
        422,
        "A stretch of time reaches beyond what the ephemeris covers.",
        "Stay within the years that `detail` names.",
    ),
    code("batch_too_long", 413, "A batch has more lines than allowed.", "Send it in parts."),
];

const CHARTS: &[Code] = &[
    code(
        "chart_not_found",
        404,
        "There is no such chart, or it is somebody else's.",
        "Look for it in the list of charts.",
    ),
    code(
        "version_stale",
        412,
        "The chart was changed since it was read: `If-Match` names another version.",
        "Read it again and repeat the change.",
    ),
    code("if_match_invalid", 400, "`If-Match` cannot be read.", "Send the `ETag` of the chart as it came."),
    code(
        "folder_not_found",
        404,
        "There is no such folder, or it is somebody else's.",
        "Look for it in the list of folders.",
    ),
    code("folder_exists", 409, "There is a folder of this name already.", "Choose another name."),
    code(
        "folder_unknown",
        422,
        "The chart cannot be put into a folder that does not exist.",
        "Make the folder first, or send null.",
    ),
    code(
        "folder_name_malformed",
        422,
        "The name of a folder is empty or too long.",
        "Give 1 to 100 characters.",
    ),
    code(
        "tag_malformed",
        422,
        "A tag is empty, too long, or has a comma.",
        "Give 1 to 40 characters without a comma.",
    ),
    code("too_many_tags", 422, "A chart has too many tags.", "Keep the 20 that matter most."),
    code(
        "filter_invalid",
        400,
        "A filter of the list has a value that cannot be.",
        "Correct it as `detail` says.",
    ),
];

const READINGS: &[Code] = &[
    code("kind_unknown", 422, "There is no such kind of readings.", "Choose one of `suggestions`."),
    code(
        "kind_unsupported",
        422,
        "Readings of this kind are not written here.",
        "Choose one of `suggestions`.",
    ),
    code("tone_unknown", 422, "There is no such tone.", "Choose one of `suggestions`."),
    code("length_unknown", 422, "There is no such length.", "Choose one of `suggestions`."),
    code(
        "language_unknown",
        422,
        "No readings are written in this language.",
        "Choose one of `suggestions`.",
    ),
    code("model_unknown", 422, "There is no such model.", "Choose one of `suggestions`."),
    code(
        "job_ended",
        409,
        "The job ended before it could be called off, or was not given up and cannot be replayed.",
        "Look at its `state`.",
    ),
    code(
        "job_live_already",
        409,
        "Another job that does the same waits or runs already.",
        "Wait for that one.",
    ),
    code(
        "too_many_streams",
        429,
        "As many streams of events are open as one person, or the program, may have.",
        "Close one, or ask for the job itself now and then.",
    ),
];

const REPEATING: &[Code] = &[
    code(
        "idempotency_key_invalid",
        400,
        "`Idempotency-Key` is empty, too long, not printable ASCII, or given twice.",
        "Send one key of 1 to 255 printable characters, such as a UUID.",
    ),
    code(
        "idempotency_key_reused",
        422,
        "The key was used for another request within the last 24 hours.",
        "Take a new key for each new request.",
    ),
    code(
        "idempotency_in_flight",
        409,
        "The first request with this key is still being answered.",
        "Repeat it after `Retry-After` to get its answer.",
    ),
];

const BIRTH: &[Code] = &[
    code("date_missing", 422, "There is no date of birth.", "Give one, such as 1990-05-15."),
    code("date_unreadable", 422, "The date cannot be read.", "Write YYYY-MM-DD."),
    code("date_ambiguous", 422, "Day and month can be read either way.", "Choose one of `suggestions`."),
    code("date_nonexistent", 422, "The calendar has no such day.", "Correct the day, or the calendar."),
    code("date_skipped", 422, "The zone left this day out.", "Check date and zone."),
    code(
        "date_out_of_range",
        422,
        "The ephemeris does not reach this date.",
        "It reaches from 1550 to 2650.",
    ),
    code("year_out_of_range", 422, "No calendar here reaches this year.", "Correct the year."),
    code("calendar_unknown", 422, "There is no such calendar.", "`gregorian` or `julian`."),
    code(
        "time_missing",
        422,
        "There is no time of birth, and it was not said to be unknown.",
        "Give it as HH:MM, or say that it is not known.",
    ),
    code(
        "time_unreadable",
        422,
        "The clock time cannot be read.",
        "Write HH:MM, or leave the time out when it is not known.",
    ),
    code(
        "time_leap_second",
        422,
        "A leap second cannot be told by this clock.",
        "Give second 59 or the next minute.",
    ),
    code(
        "time_skipped",
        422,
        "The clocks went over this time: it never was.",
        "Choose the time of `suggestions`, or check the record.",
    ),
    code(
        "time_ambiguous",
        422,
        "The clocks showed this time twice.",
        "Send `birth.fold` with one of `choices`.",
    ),
    code("fold_unknown", 422, "There is no such choice.", "`earlier` or `later`."),
    code("zone_missing", 422, "There is no time zone.", "Give an IANA zone, an offset, or `LMT`."),
    code("zone_unknown", 422, "There is no such zone.", "Choose one of `suggestions`."),
    code("offset_unreadable", 422, "The offset from UTC cannot be read.", "Write it as +05:30."),
    code("offset_out_of_range", 422, "No zone was ever so far from UTC.", "Correct the offset."),
    code("latitude_missing", 422, "There is no latitude.", "Give it in degrees, north positive."),
    code(
        "latitude_out_of_range",
        422,
        "The latitude lies beyond a pole.",
        "Stay between −90 and 90 degrees.",
    ),
    code("longitude_missing", 422, "There is no longitude.", "Give it in degrees, east positive."),
    code(
        "longitude_out_of_range",
        422,
        "The longitude is beyond the half circle.",
        "Stay between −180 and 180 degrees.",
    ),
    code("zodiac_unknown", 422, "There is no such zodiac.", "`tropical` or `sidereal`."),
    code("ayanamsa_unknown", 422, "There is no such ayanamsa.", "Choose one of `suggestions`."),
    code("house_system_unknown", 422, "There is no such house system.", "Choose one of `suggestions`."),
    code("delta_t_out_of_range", 422, "ΔT is larger than any model's.", "Leave it out, or give seconds."),
    code("place_missing", 422, "There is no birthplace.", "Name one, or give latitude and longitude."),
    code(
        "place_unknown",
        422,
        "The gazetteer has no such place.",
        "Try another spelling, or give latitude and longitude.",
    ),
    code("place_ambiguous", 422, "Several places have this name.", "Choose one of `suggestions`."),
    code("not_an_angle", 422, "That cannot be read as an angle.", "Write decimal degrees, such as 38.72."),
];

const ACCOUNT: &[Code] = &[
    code("email_missing", 422, "There is no e-mail address.", "Give one, such as ada@example.com."),
    code("email_malformed", 422, "That is no e-mail address one can write to.", "Correct it."),
    code("email_not_ascii", 422, "The address has letters beyond ASCII.", "Give an address in ASCII."),
    code(
        "password_too_short",
        422,
        "The password is too short.",
        "Take at least 12 characters; a few words that do not belong together are easy to keep in mind.",
    ),
    code("password_too_long", 422, "The password is too long.", "Shorten it."),
    code("password_common", 422, "Many people use this password.", "Choose another."),
    code("password_guessable", 422, "The password is easily guessed.", "Make it longer or less regular."),
    code(
        "password_is_context",
        422,
        "The password is made of your name, your address or this site's name.",
        "Choose another.",
    ),
    code("passkey_name_missing", 422, "The passkey has no name.", "Name it after the device it is in."),
    code("key_name_missing", 422, "The API key has no name.", "Name it after what will use it."),
    code(
        "date_malformed",
        422,
        "A moment cannot be read.",
        "Write it as in RFC 3339, such as 2027-01-31T00:00:00Z.",
    ),
    code("expiry_past", 422, "The date of expiry is past.", "Choose a later one."),
    code("expiry_too_far", 422, "The date of expiry is too far away.", "A key lives a year at most."),
    code("scopes_missing", 422, "The API key may do nothing.", "Choose at least one scope."),
    code("algorithm_unknown", 422, "No key signs by that algorithm here.", "Choose one of `suggestions`."),
    code(
        "public_key_missing",
        422,
        "A key of this algorithm needs a public key.",
        "Send it as PEM or base64.",
    ),
    code(
        "public_key_unreadable",
        422,
        "The public key cannot be read.",
        "Send it as PEM, or its bytes in base64.",
    ),
    code("public_key_unused", 422, "This algorithm has no public key.", "Leave it out."),
    code("role_unknown", 422, "There is no such role.", "Give one of those that `detail` names."),
    code("scope_unknown", 422, "There is no such scope.", "Choose one of `suggestions`."),
];

const ACCESS: &[Code] = &[
    code(
        "sign_in_failed",
        401,
        "Address and password do not belong together, or the address was not confirmed yet.",
        "Try again, or ask for a new password.",
    ),
    code(
        "credential_refused",
        401,
        "The session, token or API key is not good, or no longer.",
        "Sign in again, or use another key.",
    ),
    code(
        "refresh_token_reused",
        401,
        "A refresh token came a second time, so its session was ended.",
        "Sign in again.",
    ),
    code("challenge_refused", 401, "Signing in took too long.", "Begin again with the password."),
    code("too_many_attempts", 429, "There were too many guesses.", "Wait as long as `detail` says."),
    code("account_disabled", 403, "The account was shut out.", "Ask the people who run the site."),
    code("scope_missing", 403, "The API key lacks a scope.", "Use a key with the scope that `detail` names."),
    code("role_missing", 403, "The caller's role does not allow it.", "Ask somebody whose role does."),
    code("registration_closed", 403, "Accounts are made by the people who run the site.", "Ask them."),
    code(
        "link_refused",
        422,
        "The mailed link was used already, is too old, or is not whole.",
        "Ask for another letter.",
    ),
    code("code_wrong", 422, "The code is wrong.", "Take the one that the authenticator shows now."),
    code("code_replayed", 422, "The code was used already.", "Wait for the next one."),
    code("password_wrong", 422, "The present password is wrong.", "Type it again."),
    code(
        "no_account",
        404,
        "The instance serves its one owner, without accounts.",
        "Nothing; there is nothing to sign in to.",
    ),
    code("second_factor_on", 409, "There is an authenticator already.", "Switch it off first."),
    code("second_factor_off", 409, "There is no authenticator.", "Set one up first."),
    code("last_admin", 409, "Somebody has to run the site.", "Make another admin first."),
    code("too_many_keys", 409, "There are as many API keys as one person can have.", "Revoke one first."),
    code(
        "passkey_refused",
        401,
        "The passkey opens no account here, or signing in took too long.",
        "Begin again, or sign in with the password.",
    ),
    code(
        "passkey_unusable",
        422,
        "What the device made was not asked for, took too long, or its owner was not verified.",
        "Begin again.",
    ),
    code("passkey_known", 409, "The passkey belongs to an account already.", "Make another."),
    code("too_many_passkeys", 409, "There are as many passkeys as one person can have.", "Remove one first."),
];

const SIGNED: &[Code] = &[
    code(
        "signature_malformed",
        401,
        "`Signature-Input` or `Signature` is missing or cannot be read, or their labels differ.",
        "Write both as in RFC 9421, under one label.",
    ),
    code("signature_several", 401, "There is more than one signature.", "Send one."),
    code(
        "signature_with_token",
        401,
        "There is `Authorization` beside the signature.",
        "Send either of them.",
    ),
    code(
        "signature_component_missing",
        401,
        "The signature leaves out what it has to cover.",
        "Cover the component that `detail` names.",
    ),
    code(
        "signature_component_unknown",
        401,
        "The signature covers what the request does not have.",
        "Leave the component out, or send the field.",
    ),
    code(
        "signature_parameter_missing",
        401,
        "`created`, `nonce` or `keyid` is missing or no good.",
        "Send all three; the nonce has 8 to 128 characters.",
    ),
    code(
        "signature_not_current",
        401,
        "The signature was made more than 300 seconds ago or ahead, or has expired.",
        "Set the clock, and sign anew.",
    ),
    code("signature_nonce_reused", 401, "The nonce was taken before.", "Sign anew, with a new nonce."),
    code(
        "signature_key_unknown",
        401,
        "No key of this `keyid` signs, or no longer.",
        "Send the `id` of a key that signs.",
    ),
    code(
        "signature_algorithm_wrong",
        401,
        "`alg` is not the key's algorithm.",
        "Correct it, or leave it out.",
    ),
    code(
        "signature_wrong",
        401,
        "It is not the key's signature over this request.",
        "Compare the signature base with docs/SIGNATURES.md.",
    ),
    code(
        "content_digest_missing",
        401,
        "A signed body has no digest that is signed with it.",
        "Send `Content-Digest` with sha-256 or sha-512, and cover it.",
    ),
    code(
        "content_digest_wrong",
        401,
        "The body that arrived has another digest.",
        "Take the digest of the bytes as they are sent.",
    ),
];

const SERVICE: &[Code] = &[
    code("busy", 503, "Too much is being asked just now.", "Try again after `Retry-After`."),
    code(
        "handler_timeout",
        503,
        "The request was not done in time and was given up.",
        "Try again after `Retry-After`.",
    ),
    code("rate_limited", 429, "Too many requests.", "Wait as long as `Retry-After` says."),
    code(
        "internal_error",
        500,
        "Something went wrong on our side. Nothing was changed.",
        "Tell the operator the `request_id`.",
    ),
    code(
        "storage_unavailable",
        503,
        "The database does not answer just now. Nothing was changed.",
        "Try again after `Retry-After`.",
    ),
    code(
        "storage_full",
        507,
        "The disk is full. Nothing was changed.",
        "What is stored can be read; the operator has to make room.",
    ),
    code("not_ready", 503, "The service cannot serve yet.", "Try again after `Retry-After`."),
];

/// Every code of the table.
pub fn all() -> impl Iterator<Item = &'static Code> {
    GROUPS.iter().flat_map(|group| group.codes)
}

/// The text of docs/ERRORS.md.
pub fn reference() -> String {
    let mut text = String::from(
        "# Errors\n\n\
         Every failed call of the API answers `application/problem+json` (RFC 9457). `code` is stable and meant for\n\
         programs, `detail` for people; `errors[]` names the fields to mend by JSON pointer (query parameters as\n\
         `?name`), and `request_id` is what the log knows the request by. This file is written by\n\
         `outerskies errors`.\n",
    );
    for group in GROUPS {
        text += &format!(
            "\n## {}\n\n| Code | Status | What happened | What to do |\n|---|---|---|---|\n",
            group.title
        );
        for Code { code, status, meaning, remedy } in group.codes {
            text += &format!("| `{code}` | {status} | {meaning} | {remedy} |\n");
        }
    }
    text
}

#[cfg(test)]
mod tests;
