//! Lines as ELB's guides show them, and what happens when the disk is slow.

use super::*;

fn request<'a>() -> AccessRecord<'a> {
    let began = Instant::now();
    AccessRecord {
        kind: RequestKind::Http,
        began,
        ended: began + Duration::from_millis(1),
        client: "192.168.131.39:2817".parse().unwrap(),
        target: Some("10.0.0.1:80".parse().unwrap()),
        request_processing: Some(Duration::ZERO),
        target_processing: Some(Duration::from_micros(1_500)),
        response_processing: Some(Duration::ZERO),
        elb_status: Some(200),
        target_status: Some(200),
        received_bytes: 34,
        sent_bytes: 366,
        request: Some(RequestLine {
            method: b"GET",
            scheme: "http",
            host: b"www.example.com",
            port: 80,
            uri: b"/",
            version: "HTTP/1.1",
        }),
        user_agent: Some(b"curl/7.46.0"),
        tls: None,
        target_group_arn: Some("arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/my-targets/73e2d6bc"),
        trace_id: Some(b"Root=1-58337262-36d228ad5d99923122bbe354"),
        domain_name: None,
        chosen_certificate_arn: None,
        matched_rule_priority: Some(0),
        action: Some("forward"),
        redirect_url: None,
        error_reason: None,
        classification: None,
        connection_id: 0x1234_abcd,
    }
}

fn line_of(record: &AccessRecord<'_>) -> String {
    let mut text = Vec::new();
    line::write(&mut text, "app/my-loadbalancer/50dc6c495c0c9188", record);
    String::from_utf8(text).unwrap()
}

/// The fields of a line, those in quotes whole.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut is_quoted = false;
    for char in line.trim_end_matches('\n').chars() {
        is_quoted ^= char == '"';
        match char {
            ' ' if !is_quoted => fields.push(String::new()),
            char => fields.last_mut().unwrap().push(char),
        }
    }
    fields
}

#[test]
fn a_forwarded_request_is_a_line_as_the_guide_shows_it() {
    let written = fields(&line_of(&request()));
    let time = |field: &str| {
        assert_eq!((field.len(), &field[10..11], &field[26..]), (27, "T", "Z"), "{field}");
    };
    time(&written[1]);
    time(&written[21]);
    let expected = [
        "http",
        "",
        "app/my-loadbalancer/50dc6c495c0c9188",
        "192.168.131.39:2817",
        "10.0.0.1:80",
        "0.000",
        "0.001",
        "0.000",
        "200",
        "200",
        "34",
        "366",
        "\"GET http://www.example.com:80/ HTTP/1.1\"",
        "\"curl/7.46.0\"",
        "-",
        "-",
        "arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/my-targets/73e2d6bc",
        "\"Root=1-58337262-36d228ad5d99923122bbe354\"",
        "\"-\"",
        "\"-\"",
        "0",
        "",
        "\"forward\"",
        "\"-\"",
        "\"-\"",
        "\"10.0.0.1:80\"",
        "\"200\"",
        "\"-\"",
        "\"-\"",
        "TID_0000000000000000000000001234abcd",
    ];
    assert_eq!(written.len(), expected.len());
    for (written, expected) in written.iter().zip(expected).filter(|(_, expected)| !expected.is_empty()) {
        assert_eq!(written, expected);
    }
}

#[test]
fn what_was_no_request_and_met_no_target_still_has_every_field() {
    let record = AccessRecord {
        target: None,
        request_processing: None,
        target_processing: None,
        response_processing: None,
        elb_status: Some(400),
        target_status: None,
        request: None,
        user_agent: None,
        target_group_arn: None,
        trace_id: None,
        matched_rule_priority: None,
        action: None,
        classification: Some(("Severe", "BadUri")),
        ..request()
    };
    let written = fields(&line_of(&record));
    assert_eq!(written.len(), 30);
    assert_eq!(written[4..13].join(" "), "- -1 -1 -1 400 - 34 366 \"- - - \"");
    assert_eq!(written[20], "-");
    assert_eq!(written[22..29].join(" "), "\"-\" \"-\" \"-\" \"-\" \"-\" \"Severe\" \"BadUri\"");
}

#[test]
fn a_client_cannot_forge_a_field_or_a_line() {
    let forged = b"x\" 200 200\nhttp 2018-07-02T22:23:00.186641Z app/other/1 \\\" ";
    let record = AccessRecord {
        user_agent: Some(forged),
        trace_id: Some(forged),
        domain_name: Some(forged),
        redirect_url: Some(forged),
        request: Some(RequestLine {
            method: forged,
            scheme: "http",
            host: forged,
            port: 80,
            uri: forged,
            version: "HTTP/1.1",
        }),
        ..request()
    };
    let line = line_of(&record);
    assert_eq!((line.lines().count(), fields(&line).len()), (1, 30), "{line}");
    assert!(line.contains("x\\x22 200 200\\x0Ahttp"), "{line}");
}

#[test]
fn a_tls_connection_is_a_line_as_the_guide_shows_it() {
    let began = Instant::now();
    let mut text = Vec::new();
    let record = ConnectionRecord {
        is_tls: true,
        began,
        ended: began,
        listener_id: "g3d4b5e8bb8464cd",
        client: "72.21.218.154:51341".parse().unwrap(),
        destination: "172.100.100.185:443".parse().unwrap(),
        connection: Some(Duration::from_millis(5)),
        tls_handshake: Some(Duration::from_millis(2)),
        received_bytes: 98,
        sent_bytes: 246,
        incoming_tls_alert: None,
        chosen_certificate_arn: Some("arn:aws:acm:us-east-2:671290407336:certificate/2a108f19"),
        tls_cipher: Some("ECDHE-RSA-AES128-SHA"),
        tls_protocol: Some("tlsv12"),
        tls_named_group: None,
        domain_name: Some(b"a b\"c"),
        alpn_client: Some(b"h2"),
        alpn_target: Some(b"h2"),
        alpn_offered: &[b"h2", b"http/1.1"],
    };
    network::write(&mut text, "net/my-network-loadbalancer/c6e77e28c25b2234", &record);
    let line = String::from_utf8(text).unwrap();
    let written: Vec<_> = line.trim_end().split(' ').collect();
    assert_eq!(written.len(), 22);
    assert_eq!((written[2].len(), written[21].len()), (19, 19));
    assert_eq!(
        written[3..21].join(" "),
        "net/my-network-loadbalancer/c6e77e28c25b2234 g3d4b5e8bb8464cd 72.21.218.154:51341 172.100.100.185:443 5 2 98 \
         246 - arn:aws:acm:us-east-2:671290407336:certificate/2a108f19 - ECDHE-RSA-AES128-SHA tlsv12 - a\\x20b\\x22c \
         h2 h2 \"h2\",\"http/1.1\""
    );
}

fn wait_for(what: &str, mut fact: impl FnMut() -> bool) {
    let started = Instant::now();
    while !fact() {
        assert!(started.elapsed() < Duration::from_secs(20), "never happened: {what}");
        std::thread::sleep(Duration::from_millis(3));
    }
}

#[test]
fn a_lone_line_is_in_the_file_after_a_moment_and_all_are_at_the_end() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("access-logs/app.web.1.log");
    let lines = || std::fs::read_to_string(&path).unwrap_or_default().lines().count();
    let logs = AccessLogs::new(dir.path(), 2);
    let log = logs.open("app/web/1");
    assert!(Arc::ptr_eq(&log, &logs.open("app/web/1")), "two tables share a log");
    log.record(1, &request());
    wait_for("the line is written", || lines() == 1);
    for index in 0..1_000 {
        log.record(index % 2, &request());
    }
    logs.finish();
    assert_eq!(lines(), 1_001);
    assert_eq!(logs.counters(), LogCounters { written: 1_001, dropped: 0 });
    assert!(std::fs::read_to_string(&path).unwrap().lines().all(|line| fields(line).len() == 30));
}

#[test]
fn the_lines_of_a_log_that_no_table_has_any_more_are_written() {
    let dir = tempfile::tempdir().unwrap();
    let logs = AccessLogs::new(dir.path(), 1);
    let log = logs.open("app/web/1");
    log.record(0, &request());
    drop(log);
    wait_for("the line is written", || logs.counters().written == 1);
}

#[test]
fn when_the_disk_stands_still_lines_are_dropped_and_counted_and_nobody_waits() {
    let dir = tempfile::tempdir().unwrap();
    let logs = AccessLogs::new(dir.path(), 1);
    let log = logs.open("app/web/1");
    // A pipe that nobody reads from holds up the writing thread like a disk that does not answer.
    let path = dir.path().join("access-logs");
    std::fs::create_dir(&path).unwrap();
    let fifo = path.join("app.web.1.log");
    nix::unistd::mkfifo(&fifo, nix::sys::stat::Mode::S_IRWXU).unwrap();
    let mut recorded = 0;
    let started = Instant::now();
    while logs.counters().dropped == 0 {
        log.record(0, &request());
        recorded += 1;
        assert!(recorded < 1_000_000, "lines are kept without end");
    }
    assert!(started.elapsed() < Duration::from_secs(10));
    // What waits is bounded: a queue of batches, one in the thread's hands and one that is filled.
    let line = line_of(&request()).len();
    assert!(recorded * line < (QUEUE_BATCHES + 8) * BATCH_BYTES, "{recorded} lines of {line}");
    drop(log);
}

#[test]
fn lines_that_cannot_be_written_are_counted_and_later_ones_are_written() {
    let dir = tempfile::tempdir().unwrap();
    let logs = AccessLogs::new(dir.path(), 1);
    let log = logs.open("app/web/1");
    std::fs::write(dir.path().join("access-logs"), "in the way").unwrap();
    log.record(0, &request());
    wait_for("the line is dropped", || logs.counters().dropped == 1);
    std::fs::remove_file(dir.path().join("access-logs")).unwrap();
    log.record(0, &request());
    wait_for("the line is written", || logs.counters().written == 1);
}

/// CPU time of this thread.
fn cpu() -> Duration {
    let usage = nix::sys::resource::getrusage(nix::sys::resource::UsageWho::RUSAGE_THREAD).unwrap();
    let micros = [usage.user_time(), usage.system_time()].map(|time| {
        use nix::sys::time::TimeValLike;
        u64::try_from(time.num_microseconds()).unwrap()
    });
    Duration::from_micros(micros[0] + micros[1])
}

/// Run with `--release -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
#[allow(clippy::print_stdout, reason = "a measurement is read by a person")]
fn what_a_line_costs() {
    const LINES: u32 = 1_000_000;
    let dir = tempfile::tempdir().unwrap();
    let logs = AccessLogs::new(dir.path(), 1);
    let log = logs.open("app/my-loadbalancer/50dc6c495c0c9188");
    let record = request();
    let bytes = line_of(&record).len();
    let mut text = Vec::new();
    let started = cpu();
    for _ in 0..LINES {
        text.clear();
        line::write(&mut text, "app/my-loadbalancer/50dc6c495c0c9188", &record);
    }
    let writing = (cpu() - started).as_nanos() / u128::from(LINES);
    let started = cpu();
    for _ in 0..LINES {
        log.record(0, &record);
    }
    let all = (cpu() - started).as_nanos() / u128::from(LINES);
    logs.finish();
    let counters = logs.counters();
    println!("{all} ns of CPU a line of {bytes} bytes for its worker, {writing} ns of it for the text; {counters:?}");
}
