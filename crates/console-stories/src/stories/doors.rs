//! Doors that are shut: without signing in, with a wrong key, from another site, after signing out.

use anyhow::{Context, Result, ensure};

use crate::places::{self, deployment};
use crate::raw::{Answer, Request};
use crate::stage::{Run, wait_for_people};
use crate::support::{Lab, Options, ServerOptions};

const SLOW: ServerOptions = ServerOptions { clock_rate: 20, keep_running: false, tells_points: false };

/// All of them, with one deployment behind them.
pub async fn shut(run: &Run) -> Result<()> {
    let lab = Lab::new(Options { server: SLOW, ..Options::default() }).await?;
    wait_for_people(&lab, 600).await?;
    let id = lab.deploy("v2", &[]).await?;
    lab.wait_for(&id, "it is ready", |facts| facts.status == "Ready").await?;
    let mut page = run.page(&lab.server).await?;
    // What a refused sign-in is answered with.
    page.expected_complaints.insert("status of 403");

    // A wrong secret says so, and shows nothing else.
    page.sign_in("test", "wrong").await?;
    page.see("sign in").await?;
    let said = page.text().await?.to_lowercase();
    ensure!(
        ["secret", "signature", "not accepted", "not right", "not valid"].iter().any(|word| said.contains(word)),
        "{said}"
    );
    ensure!(!said.contains("lab-app"), "{said}");
    page.judge("sign-in-refused").await?;
    page.sign_in("nobody", "wrong").await?;
    page.see("sign in").await?;

    page.sign_in_as_administrator().await?;
    page.goto(&deployment(&id)).await?;
    page.see("waits for").await?;
    let cookie = cookie(&page).await?;
    let paths = links(&page).await?;
    ensure!(paths.iter().any(|path| path.contains("applications/lab")), "hardly any link is on the page: {paths:?}");
    let addresses: Vec<String> = paths.into_iter().chain([deployment(&id), live_path(&page).await?]).collect();
    for path in &addresses {
        let open = Request::new("GET", path).header("cookie", &cookie);
        if !path.contains("/live") {
            let answer = open.send(lab.server.address()).await?;
            let is_there = answer.status == 200 || (answer.status == 303 && !leads_to_sign_in(&answer));
            ensure!(is_there, "{path} answers who has signed in with {}", answer.status);
        }
        for request in [Request::new("GET", path), Request::new("GET", path).header("cookie", &changed(&cookie))] {
            expect_shut(&request.send(lab.server.address()).await?, path)?;
        }
    }
    // A page of somebody else who bound its name to this address.
    let bound = Request::new("GET", &deployment(&id)).header("cookie", &cookie).header("host", "evil.example");
    let bound = bound.send(lab.server.address()).await?;
    ensure!(matches!(bound.status, 400 | 403 | 421) && !bound.body.contains("lab-"), "{bound:?}");
    forged(&lab, &page, &cookie, &id).await?;

    // Signing out ends the session itself, not the cookie alone.
    page.press("sign out").await?;
    page.see("sign in").await?;
    page.goto(&deployment(&id)).await?;
    page.see("sign in").await?;
    let late = Request::new("GET", &deployment(&id)).header("cookie", &cookie).send(lab.server.address()).await?;
    expect_shut(&late, "a page after signing out")?;
    ensure!(lab.facts(&id).await?.status == "Ready", "nothing of this moved the deployment");
    page.close().await
}

/// Requests that another site could let the browser send, and some that only an attacker's program can.
async fn forged(lab: &Lab, page: &crate::page::Page, cookie: &str, id: &str) -> Result<()> {
    let address = lab.server.address();
    let (action, fields) = form(page, "continue").await?;
    let own = format!("http://{address}");
    let post = |body: &str| Request::new("POST", &action).form(body).header("cookie", cookie);
    let foreign = "http://127.0.0.1:9";
    for (what, request) in [
        ("no token", post("").header("origin", &own)),
        ("a made-up token", post("csrf=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").header("origin", &own)),
        ("the token from another site", post(&fields).header("origin", foreign)),
        ("the token from nowhere", post(&fields).header("origin", "null")),
        ("the token, as the browser tells where from", post(&fields).header("sec-fetch-site", "cross-site")),
        ("no cookie", Request::new("POST", &action).form(&fields).header("origin", &own)),
        (
            "another's cookie",
            Request::new("POST", &action).form(&fields).header("cookie", &changed(cookie)).header("origin", &own),
        ),
    ] {
        let answer = request.send(address).await?;
        let is_shut = matches!(answer.status, 400 | 401 | 403) || leads_to_sign_in(&answer);
        ensure!(is_shut, "{what}: {} {:?}", answer.status, answer.headers);
        ensure!(lab.facts(id).await?.status == "Ready", "{what}: it moved the deployment");
    }
    Ok(())
}

/// The action of the form of a button, and its hidden fields as the browser would send them.
async fn form(page: &crate::page::Page, name: &str) -> Result<(String, String)> {
    let script = "
        const b = document.evaluate(arguments[0], document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
        const f = b.form, a = new URL(b.hasAttribute('formaction') ? b.formAction : f.action);
        return [a.pathname + a.search, new URLSearchParams(new FormData(f, b)).toString()];";
    let found = page.script(script, vec![serde_json::json!(crate::page::button(name))]).await?;
    let text = |index: usize| found[index].as_str().map(str::to_string).context("a form");
    let (action, fields) = (text(0)?, text(1)?);
    ensure!(!fields.is_empty(), "the form of {name} sends no token");
    Ok((action, fields))
}

/// All addresses of the console that a page links to, but the one that only leads on to the first of them.
async fn links(page: &crate::page::Page) -> Result<Vec<String>> {
    let script = "
        return [...new Set([...document.links].filter(a => a.origin === location.origin && a.pathname.startsWith('/console/') && a.pathname !== '/console/')
            .map(a => a.pathname + a.search))];";
    let found = page.script(script, vec![]).await?;
    Ok(found.as_array().into_iter().flatten().filter_map(|path| path.as_str().map(str::to_string)).collect())
}

/// The address of the page's event stream: what it has fetched of that kind.
async fn live_path(page: &crate::page::Page) -> Result<String> {
    let script = "
        const e = performance.getEntriesByType('resource').map(r => new URL(r.name).pathname).find(p => p.includes('live'));
        return e || document.querySelector('[data-live]')?.dataset.live || ''";
    let found = page.script(script, vec![]).await?;
    let path = found.as_str().unwrap_or_default().to_string();
    ensure!(!path.is_empty(), "the page has no event stream");
    Ok(path)
}

/// The cookies of the browser, which scripts must not read.
async fn cookie(page: &crate::page::Page) -> Result<String> {
    let seen = page.script("return document.cookie", vec![]).await?;
    ensure!(seen == "", "scripts can read the session: {seen}");
    let cookies = page.session.client.get_all_cookies().await?;
    let session = cookies.first().context("no cookie")?;
    ensure!(session.http_only() == Some(true), "{session:?}");
    ensure!(session.same_site().is_some_and(|site| site.is_strict()), "{session:?}");
    Ok(format!("{}={}", session.name(), session.value()))
}

/// The same cookie with one letter of its value changed.
fn changed(cookie: &str) -> String {
    let last = if cookie.ends_with('0') { '1' } else { '0' };
    format!("{}{last}", &cookie[..cookie.len() - 1])
}

/// Refused, or sent to sign in; and nothing of the inside.
fn expect_shut(answer: &Answer, what: &str) -> Result<()> {
    ensure!(matches!(answer.status, 401 | 403) || leads_to_sign_in(answer), "{what}: {}", answer.status);
    ensure!(!answer.body.contains("lab-"), "{what}: {}", answer.body);
    Ok(())
}

fn leads_to_sign_in(answer: &Answer) -> bool {
    matches!(answer.status, 302 | 303 | 307) && answer.header("location").starts_with(places::SIGN_IN)
}
