//! Text that wants to be a script, everywhere text can come from: fields, names, descriptions, documents, programs.
//!
//! The page's policy would stop a script even if a text became an element; so each text also holds an element that
//! needs no script, and none of those may be found.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::page::{ENTER, Page};
use crate::places::{self, deployment};
use crate::stage::{Run, function};
use crate::support::{CONTAINER, Lab, Options, ServerOptions, binary, text};

/// Breaks out of elements, of attributes, of text areas, of scripts and of styles; has one line.
pub const ATTACK: &str = "\"'></textarea></title></style></script><b data-xss=1>x</b><img data-xss=1 src=x onerror=window.__xss=1><script data-xss=1>window.__xss=1</script><svg onload=window.__xss=1>";
const SLOW: ServerOptions = ServerOptions { clock_rate: 20, keep_running: false, tells_points: false };

/// Deploys with hostile text in all places, then visits every page and fills every field.
pub async fn everywhere(run: &Run) -> Result<()> {
    let lab = Lab::new(Options { server: SLOW, ..Options::default() }).await?;
    let id = deploy(&lab).await?;
    let mut page = run.page(&lab.server).await?;
    // What a form with such a text is refused with.
    page.expected_complaints.extend(["status of 400", "status of 403", "status of 422"]);
    page.goto(places::CONSOLE).await?;
    fill_every_field(&page, "the sign-in form").await?;
    page.sign_in_as_administrator().await?;
    page.goto(&deployment(&id)).await?;
    page.see(ATTACK).await?;
    expect_harmless(&page, "the deployment").await?;
    page.judge("deployment-hostile").await?;
    visit_all(&page).await?;
    page.close().await
}

/// A deployment with hostile text in its description, its hook's output, its tasks' environment and output; ended.
async fn deploy(lab: &Lab) -> Result<String> {
    let bootstrap = "#!/bin/sh\nprintf '%s\\n' \"$ATTACK\"\nexec \"$CUTOVER_EXE\" demo-hook\n";
    let variables = json!({
        "CUTOVER_EXE": binary(), "ATTACK": ATTACK, "HOOK_URL": format!("http://{}/", lab.test), "HOOK_EXPECTS": "v3",
    });
    let hook = function(&lab.api, "hostile-hook", bootstrap, variables, lab.home.path()).await?;
    // The version is what the task writes, and part of its environment.
    let task_definition = lab.register(ATTACK, &[("ATTACK", ATTACK)]).await?;
    let content = format!(
        "# {ATTACK}\nversion: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        \
         TaskDefinition: \"{task_definition}\"\n        LoadBalancerInfo:\n          ContainerName: \
         \"{CONTAINER}\"\n          ContainerPort: 80\nHooks:\n  - AfterAllowTestTraffic: \"{hook}\"\n"
    );
    let mut input = lab.deployment_of(&content);
    input["description"] = json!(ATTACK);
    let id = text(&lab.api.codedeploy("CreateDeployment", input).await?, "/deploymentId")?;
    lab.wait_until_ended(&id).await?;
    Ok(id)
}

/// Goes to every page of the console that links lead to, a bounded number, and fills every field of each.
async fn visit_all(page: &Page) -> Result<()> {
    let mut waiting = vec![places::CONSOLE.to_string()];
    let mut known = waiting.clone();
    let mut fields = 0;
    while let Some(path) = waiting.pop() {
        page.goto(&path).await?;
        expect_harmless(page, &path).await?;
        for link in links(page).await? {
            if known.len() < MOST_PAGES && !known.contains(&link) {
                known.push(link.clone());
                waiting.push(link);
            }
        }
        fields += fill_every_field(page, &path).await?;
    }
    ensure!(known.len() > 4 && fields > 0, "only {known:?} were found, with {fields} fields");
    println!("        hostile text: {} pages, {fields} fields", known.len());
    Ok(())
}

/// More would be the same page for other things.
const MOST_PAGES: usize = 40;

async fn links(page: &Page) -> Result<Vec<String>> {
    let script = "
        return [...new Set([...document.links].filter(a => a.origin === location.origin && a.pathname.startsWith('/console'))
            .map(a => a.pathname))];";
    let found = page.script(script, vec![]).await?;
    Ok(found.as_array().into_iter().flatten().filter_map(|path| path.as_str().map(str::to_string)).collect())
}

/// Writes the attack into every text field of the page, sends its form, and looks at what comes. Answers how many.
async fn fill_every_field(page: &Page, what: &str) -> Result<usize> {
    let place = page.place().await?;
    let count = "return document.querySelectorAll(arguments[0]).length";
    let found = page.script(count, vec![json!(FIELDS)]).await?.as_u64().context("a number of fields")?;
    for index in 0..usize::try_from(found)? {
        page.goto(&place).await?;
        let fields = page.session.client.find_all(fantoccini::Locator::Css(FIELDS)).await?;
        let Some(field) = fields.get(index) else { continue };
        if !field.is_displayed().await? || !field.is_enabled().await? {
            continue;
        }
        let is_line = field.tag_name().await? != "textarea";
        field.clear().await?;
        field.send_keys(ATTACK).await?;
        expect_harmless(page, &format!("{what}, field {index}, typed")).await?;
        if is_line {
            page.key(ENTER).await?;
        }
        expect_harmless(page, &format!("{what}, field {index}, sent")).await?;
    }
    page.goto(&place).await?;
    Ok(usize::try_from(found)?)
}

const FIELDS: &str =
    "input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=submit]):not([type=number]), textarea";

/// No script ran, no dialog is open, no text became an element.
async fn expect_harmless(page: &Page, what: &str) -> Result<()> {
    ensure!(page.session.client.get_alert_text().await.is_err(), "{what}: a dialog is open");
    ensure!(page.has_no_script_of_others().await?, "{what}: a text became an element or ran");
    page.expect_no_complaint().await.with_context(|| what.to_string())
}
