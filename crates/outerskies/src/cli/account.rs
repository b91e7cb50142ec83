//! `outerskies account`: accounts made and changed by whoever runs the instance.

use std::io::{IsTerminal, Read};
use std::path::Path;

use app::App;
use clap::{Subcommand, ValueEnum};
use model::PersonId;
use model::account::{EmailAddress, Role};

use super::{Instance, print};
use crate::config::Settings;
use crate::exit::Failure;
use crate::wire;

/// Accounts of a service.
#[derive(Subcommand)]
pub enum Command {
    /// Make an account at once, without a letter; the password is read from standard input
    Create {
        /// Address to sign in with
        email: String,
        /// What the account may do
        #[arg(long, value_enum, default_value_t = RoleName::Person)]
        role: RoleName,
        /// Give it to the owner of this personal instance, with the charts that are there
        #[arg(long)]
        owner: bool,
        #[command(flatten)]
        instance: Instance,
    },
    /// Change what an account may do
    Role {
        /// Address of the account
        email: String,
        /// The new role
        #[arg(value_enum)]
        role: RoleName,
        #[command(flatten)]
        instance: Instance,
    },
}

/// A role, as it is typed.
#[derive(Clone, Copy, ValueEnum)]
pub enum RoleName {
    /// Uses the site
    Person,
    /// Sees accounts, changes none
    Support,
    /// Runs the site
    Admin,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Role {
        match name {
            RoleName::Person => Role::Person,
            RoleName::Support => Role::Support,
            RoleName::Admin => Role::Admin,
        }
    }
}

impl Command {
    /// Does it.
    pub fn run(self) -> Result<(), Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        runtime.map_err(Failure::failed)?.block_on(async {
            match self {
                Command::Create { email, role, owner, instance } => {
                    let password = password()?;
                    let (app, _) = open(&instance).await?;
                    let person = owner.then_some(PersonId::LOCAL_OWNER);
                    let made = app::accounts::create(&app, &email, &password, role.into(), person).await;
                    app.db.close().await;
                    let made = made.map_err(taken)?;
                    print(&format!("{} can sign in, with the role {}.\n", made.email, made.role))
                }
                Command::Role { email, role, instance } => {
                    let (app, _) = open(&instance).await?;
                    let done = set_role(&app, &email, role.into()).await;
                    app.db.close().await;
                    done?;
                    print(&format!("{email} has the role {}.\n", Role::from(role)))
                }
            }
        })
    }
}

async fn set_role(app: &App, email: &str, role: Role) -> Result<(), Failure> {
    let email = EmailAddress::parse(email).map_err(|e| Failure::wrong(e.message))?;
    let owner = app::Caller::local_owner();
    let found = app::people::list(app, owner, email.as_str(), None, app::people::MOST).await?;
    let account = found.accounts.iter().find(|a| a.email.key() == email.key());
    let account = account.ok_or_else(|| Failure::wrong("there is no account with this address"))?;
    Ok(app::people::set_role(app, owner, account.person, role).await?)
}

async fn open(instance: &Instance) -> Result<(App, Settings), Failure> {
    let (settings, data) = instance.settings()?;
    let app = wire::app(Path::new(&data), &settings.database.place(&data)?).await?;
    Ok((app.with_accounts(settings.accounts.settings("")?), settings))
}

/// The first line of standard input.
fn password() -> Result<String, Failure> {
    if std::io::stdin().is_terminal() {
        return Err(Failure::wrong("the password is read from standard input, where it is not seen")
            .hint("outerskies account create ada@example.com < file, or through a pipe"));
    }
    let mut text = String::new();
    std::io::stdin().take(4096).read_to_string(&mut text).map_err(Failure::failed)?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn taken(error: app::Error) -> Failure {
    match error {
        app::Error::Refused(app::Refusal::LinkRefused) => {
            Failure::wrong("this address, or this person, has an account already")
        }
        other => other.into(),
    }
}
