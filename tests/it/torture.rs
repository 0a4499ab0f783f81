//! The short form of `summit torture`: servers and database are killed while people register.
use std::process::Command;

#[test]
fn nothing_is_lost_when_servers_and_database_are_killed() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_summit"));
    command.args(["torture", "--seed", "1", "--clients", "60", "--places", "20", "--servers", "2"]);
    command.args(["--server-kills", "2", "--database-kills", "1", "--seconds", "120"]);
    let done = command.env("RUST_LOG", "error").env_remove("DATABASE_URL").output().expect("the program");
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success() && said.contains("All rules hold."), "{said}");
}
