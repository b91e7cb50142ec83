//! Words about a chart, each sentence tied to the facts it rests on.
