//! The addresses and the few element ids of the console that stories rely on; all else is found by label, text or role.

/// The first page: sign-in, or what can be seen.
pub const CONSOLE: &str = "/console";
/// Where the sign-in form is sent.
pub const SIGN_IN: &str = "/console/sign-in";

/// The page of a deployment.
pub fn deployment(id: &str) -> String {
    format!("/console/deployments/{id}")
}

/// The button of the dialog that asks whether a grave action is meant.
pub const CONFIRM: &str = "#confirm[open] #confirm-yes";

/// Answers the shares of production, original first, as the bar that shows them is called: what a screen reader says.
pub const PRODUCTION_WEIGHTS: &str = r"
    const main = document.querySelector('main');
    const found = main && /Production traffic: (\d+) % Blue \(original\), (\d+) % Green/.exec(main.innerHTML);
    return found ? [found[1], found[2]] : [];";
