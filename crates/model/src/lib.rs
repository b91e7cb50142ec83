//! People, charts, money and jobs as plain values with their rules.
