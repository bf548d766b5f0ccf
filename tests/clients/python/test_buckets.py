"""S3 calls beyond AppSpec uploads: right, or refused; never taken for another call."""

import pytest
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
    ("put_bucket_versioning", {"VersioningConfiguration": {"Status": "Enabled"}}),
    ("create_multipart_upload", {"Key": "k"}),
    ("upload_part", {"Key": "k", "PartNumber": 1, "UploadId": "u", "Body": b"part"}),
    ("copy_object", {"Key": "k", "CopySource": "sub-resources/k"}),
])
def test_a_change_of_a_sub_resource_changes_neither_object_nor_bucket(aws, bucket, operation, given):
    try:
        getattr(aws.s3, operation)(Bucket=bucket, **given)
    except ClientError as refusal:
        assert refusal.response["Error"]["Code"] == "NotImplemented", refusal
    assert aws.s3.get_object(Bucket=bucket, Key="k")["Body"].read() == b"kept"


@pytest.mark.parametrize("mebibytes", [0, 1, 5])
def test_uploads_as_the_transfer_manager_sends_them(aws, bucket, tmp_path, mebibytes):
    path = tmp_path / "file"
    path.write_bytes(bytes(range(256)) * 4096 * mebibytes)
    aws.s3.upload_file(str(path), bucket, f"large{mebibytes}")
    aws.s3.download_file(bucket, f"large{mebibytes}", str(tmp_path / "again"))
    assert (tmp_path / "again").read_bytes() == path.read_bytes()
