//! Letters into a folder: for a personal instance, for trying things out, and for a mail program that collects.

use std::path::{Path, PathBuf};

use model::mail::{Letter, MailError, Mailer, Sending};
use tokio::fs;
use uuid::Uuid;

use super::Sender;

/// A folder that letters are put into, one file each, in the form in which they travel.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
    sender: Sender,
}

impl Folder {
    /// A folder; it is made with the first letter, open to its owner alone.
    pub fn new(path: &Path, sender: Sender) -> Folder {
        Folder { path: path.to_owned(), sender }
    }

    async fn put(&self, letter: &Letter) -> Result<(), MailError> {
        let bytes = self.sender.message(letter)?.formatted();
        self.write(&bytes).await.map_err(|e| MailError {
            temporary: true,
            reason: format!("the folder {} cannot be written: {e}", self.path.display()),
        })
    }

    /// Writes beside and renames, so that whoever collects never finds half a letter.
    async fn write(&self, bytes: &[u8]) -> std::io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        builder.mode(0o700);
        builder.create(&self.path).await?;
        let name = Uuid::now_v7().to_string();
        let (part, whole) = (self.path.join(format!(".{name}.part")), self.path.join(format!("{name}.eml")));
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        options.mode(0o600);
        let mut file = options.open(&part).await?;
        tokio::io::AsyncWriteExt::write_all(&mut file, bytes).await?;
        file.sync_all().await?;
        fs::rename(part, whole).await
    }
}

impl Mailer for Folder {
    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a> {
        Box::pin(self.put(letter))
    }
}
