"""S3 calls beyond AppSpec uploads: right, or refused; never taken for another call."""

import base64
import hashlib
import hmac
import http.client
import json
import urllib.error
import urllib.request
import zlib

import boto3
import pytest
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.exceptions import ClientError

READS = ["get_bucket_acl", "get_bucket_policy", "get_bucket_cors", "get_bucket_website", "get_bucket_versioning",
         "get_bucket_accelerate_configuration", "get_bucket_request_payment", "get_bucket_logging",
         "get_bucket_lifecycle_configuration", "get_bucket_replication", "get_bucket_encryption",
         "get_object_lock_configuration", "get_bucket_tagging", "get_bucket_notification_configuration",
         "get_public_access_block", "list_multipart_uploads", "list_object_versions"]


@pytest.fixture(scope="module")
def bucket(aws):
    aws.s3.create_bucket(Bucket="sub-resources")
    aws.s3.put_object(Bucket="sub-resources", Key="k", Body=b"kept")
    return "sub-resources"


@pytest.mark.parametrize("operation", READS)
def test_a_sub_resource_is_not_taken_for_the_list_of_objects(aws, bucket, operation):
    try:
        answer = getattr(aws.s3, operation)(Bucket=bucket)
    except ClientError as refusal:
        assert refusal.response["Error"]["Code"] == "NotImplemented", refusal
        # 501 is not repeated by clients; 500, 502, 503 and 504 are.
        assert refusal.response["ResponseMetadata"]["HTTPStatusCode"] == 501
    else:
        assert "Contents" not in answer


@pytest.mark.parametrize("operation,given", [
    ("put_object_tagging", {"Key": "k", "Tagging": {"TagSet": []}}),
    ("put_object_acl", {"Key": "k", "ACL": "private"}),
    ("delete_object_tagging", {"Key": "k"}),
    ("put_bucket_tagging", {"Tagging": {"TagSet": []}}),
    ("delete_bucket_policy", {}),
    ("delete_bucket_tagging", {}),
    ("create_multipart_upload", {"Key": "k"}),
    ("upload_part_copy", {"Key": "k", "PartNumber": 1, "UploadId": "u", "CopySource": "sub-resources/k"}),
])
def test_a_change_of_a_sub_resource_changes_neither_object_nor_bucket(aws, bucket, operation, given):
    try:
        getattr(aws.s3, operation)(Bucket=bucket, **given)
    except ClientError as refusal:
        assert refusal.response["Error"]["Code"] == "NotImplemented", refusal
    assert aws.s3.get_object(Bucket=bucket, Key="k")["Body"].read() == b"kept"


@pytest.mark.parametrize("mebibytes", [0, 1, 5, 20])
def test_uploads_as_the_transfer_manager_sends_them(aws, bucket, tmp_path, mebibytes):
    path = tmp_path / "file"
    path.write_bytes(bytes(range(256)) * 4096 * mebibytes)
    aws.s3.upload_file(str(path), bucket, f"large{mebibytes}")
    aws.s3.download_file(bucket, f"large{mebibytes}", str(tmp_path / "again"))
    assert (tmp_path / "again").read_bytes() == path.read_bytes()


def test_an_upload_in_parts(aws, bucket):
    upload = aws.s3.create_multipart_upload(Bucket=bucket, Key="parts", ContentType="text/plain", Metadata={"m": "v"})["UploadId"]
    first, second = b"1" * (5 << 20), b"2" * 10
    tags = [aws.s3.upload_part(Bucket=bucket, Key="parts", UploadId=upload, PartNumber=number, Body=body)["ETag"]
            for number, body in ((1, b"replaced"), (1, first), (2, second))][1:]
    assert tags == [f'"{hashlib.md5(body).hexdigest()}"' for body in (first, second)]
    assert [part["Size"] for part in aws.s3.list_parts(Bucket=bucket, Key="parts", UploadId=upload)["Parts"]] == [5 << 20, 10]
    assert upload in [found["UploadId"] for found in aws.s3.list_multipart_uploads(Bucket=bucket)["Uploads"]]
    with pytest.raises(ClientError) as caught:
        aws.s3.get_object(Bucket=bucket, Key="parts")
    assert caught.value.response["Error"]["Code"] == "NoSuchKey"
    parts = [{"PartNumber": number, "ETag": tag} for number, tag in enumerate(tags, 1)]
    for wrong, code in (([parts[1], parts[0]], "InvalidPartOrder"), ([{**parts[0], "ETag": '"x"'}], "InvalidPart")):
        with pytest.raises(ClientError) as caught:
            aws.s3.complete_multipart_upload(Bucket=bucket, Key="parts", UploadId=upload, MultipartUpload={"Parts": wrong})
        assert caught.value.response["Error"]["Code"] == code
    done = aws.s3.complete_multipart_upload(Bucket=bucket, Key="parts", UploadId=upload, MultipartUpload={"Parts": parts})
    digests = hashlib.md5(first).digest() + hashlib.md5(second).digest()
    assert done["ETag"] == f'"{hashlib.md5(digests).hexdigest()}-2"'
    found = aws.s3.get_object(Bucket=bucket, Key="parts", Range="bytes=5242878-5242883")
    assert found["Body"].read() == b"112222" and found["ETag"] == done["ETag"]
    assert (found["ContentType"], found["Metadata"]) == ("text/plain", {"m": "v"})
    with pytest.raises(ClientError) as caught:
        aws.s3.list_parts(Bucket=bucket, Key="parts", UploadId=upload)
    assert caught.value.response["Error"]["Code"] == "NoSuchUpload"
    given_up = aws.s3.create_multipart_upload(Bucket=bucket, Key="given-up")["UploadId"]
    aws.s3.abort_multipart_upload(Bucket=bucket, Key="given-up", UploadId=given_up)
    assert given_up not in [found["UploadId"] for found in aws.s3.list_multipart_uploads(Bucket=bucket).get("Uploads", [])]


def test_a_copy(aws, bucket):
    aws.s3.put_object(Bucket=bucket, Key="from ü", Body=b"content", ContentType="text/plain", Metadata={"m": "v"})
    copied = aws.s3.copy_object(Bucket=bucket, Key="to", CopySource={"Bucket": bucket, "Key": "from ü"})
    found = aws.s3.get_object(Bucket=bucket, Key="to")
    assert found["Body"].read() == b"content" and found["ETag"] == copied["CopyObjectResult"]["ETag"]
    assert (found["ContentType"], found["Metadata"]) == ("text/plain", {"m": "v"})
    aws.s3.copy_object(Bucket=bucket, Key="to", CopySource=f"{bucket}/to", MetadataDirective="REPLACE", Metadata={"n": "w"})
    assert aws.s3.head_object(Bucket=bucket, Key="to")["Metadata"] == {"n": "w"}
    for source, code in ((f"{bucket}/to", "InvalidRequest"), (f"{bucket}/absent", "NoSuchKey"), ("absent-bucket/k", "NoSuchBucket")):
        with pytest.raises(ClientError) as caught:
            aws.s3.copy_object(Bucket=bucket, Key="to", CopySource=source)
        assert caught.value.response["Error"]["Code"] == code


def test_conditions(aws, bucket):
    tag = aws.s3.put_object(Bucket=bucket, Key="conditional", Body=b"one")["ETag"]
    assert aws.s3.get_object(Bucket=bucket, Key="conditional", IfMatch=tag)["Body"].read() == b"one"
    for given, status in (({"IfMatch": '"other"'}, 412), ({"IfNoneMatch": tag}, 304)):
        with pytest.raises(ClientError) as caught:
            aws.s3.get_object(Bucket=bucket, Key="conditional", **given)
        assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == status
    with pytest.raises(ClientError) as caught:
        aws.s3.put_object(Bucket=bucket, Key="conditional", Body=b"two", IfNoneMatch="*")
    assert caught.value.response["Error"]["Code"] == "PreconditionFailed"


def test_versions(aws):
    aws.s3.create_bucket(Bucket="versions")
    assert "Status" not in aws.s3.get_bucket_versioning(Bucket="versions")
    before = aws.s3.put_object(Bucket="versions", Key="k", Body=b"zero")
    assert "VersionId" not in before
    aws.s3.put_bucket_versioning(Bucket="versions", VersioningConfiguration={"Status": "Enabled"})
    assert aws.s3.get_bucket_versioning(Bucket="versions")["Status"] == "Enabled"
    one, two = (aws.s3.put_object(Bucket="versions", Key="k", Body=body)["VersionId"] for body in (b"one", b"two"))
    read = lambda **given: aws.s3.get_object(Bucket="versions", Key="k", **given)["Body"].read()
    assert (read(), read(VersionId=one), read(VersionId=two), read(VersionId="null")) == (b"two", b"one", b"two", b"zero")
    listed = lambda: [(found["VersionId"], found["IsLatest"]) for found in aws.s3.list_object_versions(Bucket="versions").get("Versions", [])]
    assert listed() == [(two, True), (one, False), ("null", False)]
    assert aws.s3.head_object(Bucket="versions", Key="k", VersionId=one)["VersionId"] == one
    gone = aws.s3.delete_object(Bucket="versions", Key="k")
    assert gone["DeleteMarker"] is True
    with pytest.raises(ClientError) as caught:
        read()
    assert caught.value.response["Error"]["Code"] == "NoSuchKey"
    marks = aws.s3.list_object_versions(Bucket="versions")["DeleteMarkers"]
    assert [(mark["VersionId"], mark["IsLatest"]) for mark in marks] == [(gone["VersionId"], True)]
    aws.s3.delete_object(Bucket="versions", Key="k", VersionId=gone["VersionId"])
    assert read() == b"two"
    aws.s3.delete_object(Bucket="versions", Key="k", VersionId=two)
    assert read() == b"one" and listed() == [(one, True), ("null", False)]
    with pytest.raises(ClientError) as caught:
        aws.s3.delete_bucket(Bucket="versions")
    assert caught.value.response["Error"]["Code"] == "BucketNotEmpty"
    objects = [{"Key": "k", "VersionId": version} for version, _ in listed()]
    assert len(aws.s3.delete_objects(Bucket="versions", Delete={"Objects": objects})["Deleted"]) == 2
    aws.s3.delete_bucket(Bucket="versions")


def test_pages_of_keys_folded_at_a_delimiter(aws):
    aws.s3.create_bucket(Bucket="pages")
    for key in ("a/1", "a/2", "b", "c/1", "d e/ü"):
        aws.s3.put_object(Bucket="pages", Key=key, Body=b"")
    pages = list(aws.s3.get_paginator("list_objects_v2").paginate(Bucket="pages", Delimiter="/", PaginationConfig={"PageSize": 2}))
    assert [key["Key"] for page in pages for key in page.get("Contents", [])] == ["b"]
    assert [prefix["Prefix"] for page in pages for prefix in page.get("CommonPrefixes", [])] == ["a/", "c/", "d e/"]
    assert len(pages) == 2


def presigner():
    return boto3.client("s3", config=Config(signature_version="s3v4", s3={"addressing_style": "path"}))


def fetch(url, method="GET", data=None):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method=method, data=data, headers={"Content-Type": ""})) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read()


def test_presigned_urls(aws, bucket):
    put = presigner().generate_presigned_url("put_object", Params={"Bucket": bucket, "Key": "pre signed"}, ExpiresIn=60)
    assert fetch(put, "PUT", b"first")[0] == 200
    # The same link again is another upload, not the first answer again.
    assert fetch(put, "PUT", b"second" * 400_000)[0] == 200
    get = presigner().generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "pre signed"}, ExpiresIn=60)
    assert fetch(get) == (200, b"second" * 400_000)
    assert fetch(get.replace("pre%20signed", "k"))[0] == 403
    assert fetch(get.replace("X-Amz-Expires=60", "X-Amz-Expires=600"))[0] == 403
    assert fetch(get, "PUT", b"third")[0] == 403
    assert fetch(get.replace("X-Amz-Signature=", "X-Amz-Signature=0"))[0] == 403
    for seconds in (0, 604_801):
        assert fetch(get.replace("X-Amz-Expires=60", f"X-Amz-Expires={seconds}"))[0] in (400, 403)
    delete = presigner().generate_presigned_url("delete_object", Params={"Bucket": bucket, "Key": "pre signed"})
    assert fetch(delete, "DELETE")[0] in (400, 403)
    assert aws.s3.get_object(Bucket=bucket, Key="pre signed")["ContentLength"] == 2_400_000


@pytest.mark.parametrize("kind", ["STREAMING-UNSIGNED-PAYLOAD-TRAILER", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
                                  "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"])
@pytest.mark.parametrize("damage", ["none", "chunk", "length"])
def test_bodies_in_chunks(aws, bucket, kind, damage):
    """What SDKs send of a stream: the framing of aws-chunked, signed or followed by a checksum."""
    session = boto3.Session()
    credentials, endpoint = session.get_credentials().get_frozen_credentials(), aws.s3.meta.endpoint_url
    body, key = bytes(range(256)) * 300, f"chunks-{kind}-{damage}"
    checksum = base64.b64encode(zlib.crc32(body).to_bytes(4, "big")).decode()

    class Auth(S3SigV4Auth):
        def payload(self, request):
            return kind

    headers = {"Content-Encoding": "aws-chunked", "X-Amz-Decoded-Content-Length": str(len(body) + (damage == "length")),
               "X-Amz-Content-SHA256": kind}
    if kind.endswith("TRAILER"):
        headers["X-Amz-Trailer"] = "x-amz-checksum-crc32"
    request = AWSRequest("PUT", f"{endpoint}/{bucket}/{key}", headers=headers)
    Auth(credentials, "s3", "us-east-1").add_auth(request)
    at, last = request.context["timestamp"], request.headers["Authorization"].rsplit("Signature=", 1)[1]
    scope = f"{at[:8]}/us-east-1/s3/aws4_request"
    secret = ("AWS4" + credentials.secret_key).encode()
    for part in scope.split("/"):
        secret = hmac.new(secret, part.encode(), hashlib.sha256).digest()
    digest = lambda data: hashlib.sha256(data).hexdigest()

    def sign(what, covered):
        nonlocal last
        text = f"AWS4-HMAC-SHA256-{what}\n{at}\n{scope}\n{last}\n{covered}"
        last = hmac.new(secret, text.encode(), hashlib.sha256).hexdigest()
        return last

    sent = b""
    for start in [*range(0, len(body), 65_536), len(body)]:
        chunk = body[start:start + 65_536]
        signature = "" if "UNSIGNED" in kind else ";chunk-signature=" + sign("PAYLOAD", digest(b"") + "\n" + digest(chunk))
        sent += f"{len(chunk):x}{signature}\r\n".encode() + chunk + (b"\r\n" if chunk else b"")
    if kind.endswith("TRAILER"):
        sent += f"x-amz-checksum-crc32:{checksum}\r\n".encode()
        if "UNSIGNED" not in kind:
            sent += f"x-amz-trailer-signature:{sign('TRAILER', digest(f'x-amz-checksum-crc32:{checksum}'.encode() + bytes([10])))}\r\n".encode()
    sent += b"\r\n"
    if damage == "chunk":
        sent = sent[:1000] + bytes([sent[1000] ^ 1]) + sent[1001:]
    connection = http.client.HTTPConnection(endpoint.removeprefix("http://"))
    connection.request("PUT", f"/{bucket}/{key}", body=sent, headers=dict(request.headers.items()))
    answer = connection.getresponse()
    text = answer.read()
    if damage == "none":
        assert answer.status == 200, text
        found = aws.s3.get_object(Bucket=bucket, Key=key)
        assert found["Body"].read() == body and found.get("ContentEncoding", "") == ""
    else:
        assert 400 <= answer.status < 500, text
        with pytest.raises(ClientError) as caught:
            aws.s3.head_object(Bucket=bucket, Key=key)
        assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404


def test_a_revision_is_one_version_of_its_object(aws, spare):
    """A deployment takes the version it names, though another was uploaded since."""
    bucket = f"revisions-{spare.application}"
    aws.s3.create_bucket(Bucket=bucket)
    aws.s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    good = aws.s3.put_object(Bucket=bucket, Key="appspec.json", Body=json.dumps(spare.appspec(spare.register("v2"))))
    aws.s3.put_object(Bucket=bucket, Key="appspec.json", Body="not: [an AppSpec")
    location = {"bucket": bucket, "key": "appspec.json", "bundleType": "JSON", "version": good["VersionId"]}
    create = lambda location: aws.codedeploy.create_deployment(
        applicationName=spare.application, deploymentGroupName=spare.group,
        revision={"revisionType": "S3", "s3Location": location})["deploymentId"]
    assert spare.ended(create({**location, "eTag": good["ETag"]}))["status"] == "Succeeded"
