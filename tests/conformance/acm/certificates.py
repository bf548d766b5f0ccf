"""Importing, reading, tagging, importing again and deleting certificates."""

from harness.suite import no, ok, step

from .setting import listen, silence

TAGS = [{"Key": "team", "Value": "shop"}]
ONE = {"CertificateArn": "{arn}"}


def equal(left, right):
    assert left == right, f"{left!r} is not {right!r}"


def _imported(world, out):
    world.arn = out["CertificateArn"]


def _described(world, out):
    found = out["Certificate"]
    equal((found["DomainName"], found["Status"], found["Type"], found["KeyAlgorithm"], found["SignatureAlgorithm"]),
          ("web.example", "ISSUED", "IMPORTED", "RSA_2048", "SHA256WITHRSA"))
    equal((found["SubjectAlternativeNames"], found["InUseBy"]), (["web.example", "www.web.example"], []))


def _listed(world, out):
    equal([found["DomainName"] for found in out["CertificateSummaryList"]], ["other.example", "web.example"])


def _paged(world, out):
    rest = world.parsed("ListCertificates", {"MaxItems": 1, "NextToken": out["NextToken"]})
    equal((len(out["CertificateSummaryList"]), len(rest["CertificateSummaryList"]), "NextToken" in rest), (1, 1, False))


def _tags(*wanted):
    return lambda w, out: equal(out["Tags"], [{"Key": key, "Value": value} for key, value in wanted])


def bad(error, speaks, title, change):
    """An import of the first certificate, changed."""
    return no("ImportCertificate", error, lambda w: {**w.first, **(change(w) if callable(change) else change)}, speaks, title)


def absent(operation, **more):
    return [no(operation, "ResourceNotFound", {"CertificateArn": "{no_certificate}", **more}, "{no_certificate}", "one that is not there"),
            no(operation, "InvalidArn", {"CertificateArn": "{no_arn}", **more}, "{no_arn}", "an ARN of something else")]


CASES = [
    ok("ImportCertificate", "one with tags", lambda w: {**w.first, "Tags": TAGS}, _imported),
    ok("ImportCertificate", "one without", lambda w: w.other, lambda w, out: setattr(w, "second_arn", out["CertificateArn"])),
    ok("ImportCertificate", "again", lambda w: {**w.second, "CertificateArn": w.arn}, lambda w, out: equal(out["CertificateArn"], w.arn)),
    bad("ValidationException", "does not match", "another's key", lambda w: {"PrivateKey": w.second["PrivateKey"]}),
    bad("ValidationException", "PEM", "no certificate", {"Certificate": b"x"}),
    bad("ValidationException", "PEM", "no key", {"PrivateKey": b"x"}),
    bad("ValidationException", "chain", "a chain of strangers", lambda w: {"CertificateChain": w.other["Certificate"]}),
    bad("ValidationException", "re-import", "tags again", lambda w: {"CertificateArn": w.arn, "Tags": TAGS}),
    bad("InvalidTag", "aws:", "a reserved tag", {"Tags": [{"Key": "aws:x"}]}),
    bad("InvalidTag", "twice", "a tag twice", {"Tags": TAGS * 2}),
    bad("ResourceNotFound", "", "again, one that is not there", lambda w: {"CertificateArn": w.no_certificate}),
    bad("InvalidArn", "", "again, by an ARN of something else", lambda w: {"CertificateArn": w.no_arn}),
    ok("DescribeCertificate", "what was imported", ONE, _described),
    *absent("DescribeCertificate"),
    ok("GetCertificate", "the certificate", ONE, lambda w, out: equal(out["Certificate"].encode(), w.second["Certificate"])),
    *absent("GetCertificate"),
    ok("ListCertificates", "newest first", {}, _listed),
    ok("ListCertificates", "page by page", {"MaxItems": 1}, _paged),
    ok("ListCertificates", "of other keys", {"Includes": {"keyTypes": ["EC_prime256v1"]}},
       lambda w, out: equal(out["CertificateSummaryList"], [])),
    ok("ListCertificates", "of other statuses", {"CertificateStatuses": ["EXPIRED"]},
       lambda w, out: equal(out["CertificateSummaryList"], [])),
    no("ListCertificates", "InvalidArgs", {"SortBy": "CREATED_AT"}, "SortOrder"),
    no("ListCertificates", "ValidationException", {"NextToken": "forged"}, "NextToken"),
    ok("ListTagsForCertificate", "those of the import", ONE, _tags(("team", "shop"))),
    *absent("ListTagsForCertificate"),
    ok("AddTagsToCertificate", "another and another value", {**ONE, "Tags": [{"Key": "team", "Value": "web"}, {"Key": "b"}]}),
    ok("ListTagsForCertificate", "after adding", ONE, _tags(("b", ""), ("team", "web"))),
    no("AddTagsToCertificate", "InvalidTag", {**ONE, "Tags": [{"Key": "aws:x"}]}, "aws:"),
    no("AddTagsToCertificate", "TooManyTags", {**ONE, "Tags": [{"Key": f"k{n}"} for n in range(50)]}, "50"),
    *absent("AddTagsToCertificate", Tags=TAGS),
    ok("RemoveTagsFromCertificate", "one by its value, one by another", {**ONE, "Tags": [{"Key": "team", "Value": "x"}, {"Key": "b"}]}),
    ok("ListTagsForCertificate", "after removing", ONE, _tags(("team", "web"))),
    *absent("RemoveTagsFromCertificate", Tags=TAGS),
    no("RequestCertificate", "InvalidParameter", {"DomainName": "web.example"}, "ImportCertificate"),
    step("a listener uses it", listen),
    ok("DescribeCertificate", "in use", ONE, lambda w, out: equal(out["Certificate"]["InUseBy"], [w.balancer])),
    no("DeleteCertificate", "ResourceInUse", ONE, "in use"),
    ok("ImportCertificate", "again, while it is in use", lambda w: {**w.first, "CertificateArn": w.arn}),
    step("nothing uses it", silence),
    ok("DeleteCertificate", "one that nothing uses", ONE),
    *absent("DeleteCertificate"),
    no("DescribeCertificate", "ResourceNotFound", ONE, title="one that was deleted"),
]
