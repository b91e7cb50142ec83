//! The use-cases, called alike by API, pages, command line and worker.
