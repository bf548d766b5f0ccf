"""The judge judged: each rule has an answer that breaks it alone. No server is needed."""

import json
import unittest

from .caller import CBOR, JSON, Answer, Raw, Time, cbor, model_of, read
from .report import Account
from .suite import Result, Suite, World, judged, no, ok, run_family, step
from .sweep import leaves, sweep
from .verdict import faults

REQUEST_ID = "01234567-89ab-4def-8123-456789abcdef"
MODELS = {protocol: model_of("codedeploy", protocol) for protocol in (JSON, CBOR)}
APPLICATION = {"application": {"applicationName": "a", "createTime": 1_700_000_000.5, "computePlatform": "ECS"}}


def answered(document, protocol=JSON, status=200, parsed=None, **headers):
    """An answer that is right in all that is not given."""
    body = b"" if document is None else json.dumps(document).encode() if protocol == JSON else cbor(document)
    made = {"x-amzn-requestid": REQUEST_ID, "content-length": str(len(body)),
            "content-type": "application/x-amz-json-1.1" if protocol == JSON else "application/cbor"}
    if protocol == CBOR:
        made["smithy-protocol"] = "rpc-v2-cbor"
    if status >= 300:
        kind = document["__type"].rpartition("#")[2]
        parsed = {"Error": {"Code": kind, "Message": document.get("message", "")}}
        made["x-amzn-errortype"] = kind
    made.update({name.replace("_", "-"): value for name, value in headers.items()})
    return Answer(status, made, body, read(body, protocol), parsed or {})


def wrong(document, operation="GetApplication", protocol=JSON, **more):
    return faults(MODELS[protocol], operation, answered(document, protocol, **more))


def error(kind="ApplicationDoesNotExistException", message="There is no such application.", **more):
    return wrong({"__type": kind, "message": message}, status=more.pop("status", 400), **more)


class Verdicts(unittest.TestCase):
    def finds(self, what, found):
        self.assertEqual(len(found), 1, found)
        self.assertIn(what, found[0])

    def test_right_answers_have_no_faults(self):
        self.assertEqual(wrong(APPLICATION), [])
        self.assertEqual(wrong(None, "DeleteApplication"), [])
        timed = {"application": {**APPLICATION["application"], "createTime": Time(1_700_000_000.5)}}
        self.assertEqual(wrong(timed, protocol=CBOR), [])
        self.assertEqual(error(), [])
        self.assertEqual(error("com.amazonaws.codedeploy.v20141006#ApplicationDoesNotExistException", protocol=CBOR), [])
        self.assertEqual(error("AccessDeniedException"), [])

    def test_members_types_and_enums_are_those_of_the_model(self):
        def changed(**members):
            return {"application": {**APPLICATION["application"], **members}}

        self.finds("not in the model", wrong(changed(colour="red")))
        self.finds("should be", wrong(changed(applicationName=7)))
        self.finds("not one of", wrong(changed(computePlatform="Mainframe")))
        self.finds("should be", wrong(changed(createTime="2024-01-01T00:00:00Z")))
        self.finds("in seconds", wrong(changed(createTime=1_700_000_000_500)))
        self.finds("finer", wrong(changed(createTime=1_700_000_000.1234)))
        self.finds("should be", wrong(changed(linkedToGitHub=0)))
        self.finds("null", wrong(changed(applicationName=None)))
        self.finds("should be", wrong(changed(createTime=1_700_000_000.5), protocol=CBOR))

    def test_bodies_are_there_exactly_where_the_model_has_them(self):
        self.finds("no body", wrong(None))
        self.finds("a body where the model has none", wrong({"a": 1}, "DeleteApplication"))

    def test_headers_are_those_of_the_protocol(self):
        self.finds("x-amzn-requestid", wrong(APPLICATION, x_amzn_requestid="1"))
        self.finds("content-type", wrong(APPLICATION, content_type="application/json"))
        self.finds("content-length", wrong(APPLICATION, content_length="1"))
        self.finds("smithy-protocol", wrong({}, "ListApplications", CBOR, smithy_protocol="none"))
        self.finds("status", wrong(APPLICATION, status=201))

    def test_errors_are_those_of_the_operation(self):
        self.finds("not among", error("DeploymentDoesNotExistException"))
        self.finds("status", error(status=404))
        self.finds("helps nobody", error(message="no"))
        self.finds("no namespace", error(protocol=CBOR))
        self.finds("x-amzn-errortype", error(x_amzn_errortype="Other"))


def suite(**changes):
    made = {"service": "codedeploy", "protocols": [], "world": None, "families": {}, "not_provoked": [],
            "never_succeeds": {}, "beyond_model": {}, **changes}
    return Suite(**made)


def gaps(results, operation, **changes):
    account = Account(suite(**changes), MODELS[JSON], results)
    return [gap for gap in account.gaps() if gap.startswith(operation + ":")]


class Gaps(unittest.TestCase):
    RESULTS = [Result(JSON, "f", "ListApplications", "t", None, []),
               Result(JSON, "f", "ListApplications", "t", "InvalidNextToken", [])]

    def test_what_is_complete_has_no_gap(self):
        self.assertEqual(gaps(self.RESULTS, "ListApplications"), [])

    def test_an_operation_without_a_case_and_an_error_without_a_word_are_gaps(self):
        self.assertEqual(len(gaps([], "ListApplications")), 3)
        self.assertEqual(len(gaps(self.RESULTS[:1], "ListApplications")), 1)
        self.assertEqual(len(gaps(self.RESULTS[1:], "ListApplications")), 1)

    def test_a_case_that_failed_provoked_nothing(self):
        failed = [Result(JSON, "f", "ListApplications", "t", "InvalidNextToken", ["wrong"])]
        self.assertEqual(len(gaps(self.RESULTS[:1] + failed, "ListApplications")), 1)

    def test_sweeps_do_not_count(self):
        swept = [Result(JSON, "f", one.operation, one.title, one.expected, [], False) for one in self.RESULTS]
        self.assertEqual(len(gaps(swept, "ListApplications")), 3)

    def test_an_excuse_for_what_was_provoked_or_is_not_modelled_is_a_gap(self):
        for excused in ("InvalidNextToken", "InvalidArn"):
            self.assertEqual(len(gaps(self.RESULTS, "ListApplications", not_provoked=[(excused, "r", ["ListApplications"])])), 1)
        self.assertEqual(len(gaps(self.RESULTS, "ListApplications", never_succeeds={"ListApplications": "r"})), 1)


class OneAnswer:
    """A caller that always gets the same answer."""

    def __init__(self, answer):
        self.answer, self.model, self.protocol = answer, MODELS[JSON], JSON

    def call(self, *_):
        return self.answer


class Cases(unittest.TestCase):
    @staticmethod
    def judge(case, answer):
        return judged(World(OneAnswer(answer), suite(), "", ""), case)

    def test_a_case_asks_for_its_outcome_text_and_more(self):
        good = answered(APPLICATION, parsed=APPLICATION)
        bad = answered({"__type": "ApplicationDoesNotExistException", "message": "No application x here."}, status=400)
        self.assertEqual(self.judge(ok("GetApplication", "t"), good), [])
        self.assertEqual(self.judge(no("GetApplication", "ApplicationDoesNotExist", {}, "x"), bad), [])
        self.assertEqual(len(self.judge(ok("GetApplication", "t"), bad)), 1)
        self.assertEqual(len(self.judge(no("GetApplication", "ApplicationDoesNotExist"), good)), 1)
        self.assertEqual(len(self.judge(no("GetApplication", "ApplicationNameRequired"), bad)), 1)
        self.assertEqual(len(self.judge(no("GetApplication", "ApplicationDoesNotExist", {}, "y"), bad)), 1)
        with self.assertRaises(AssertionError):
            self.judge(ok("GetApplication", "t", check=lambda world, out: self.fail("looked")), good)


    def test_a_case_is_tried_as_often_as_it_says(self):
        bad = answered({"__type": "ApplicationDoesNotExistException", "message": "No application x here."}, status=400)
        for tries, expected in ((1, 1), (2, 0)):
            caller = OneAnswer(None)
            left = [bad, answered(APPLICATION, parsed=APPLICATION)]
            caller.call = lambda *_, left=left: left.pop(0)
            case = ok("GetApplication", "t")
            case.tries = tries
            self.assertEqual(len(run_family(World(caller, suite(), "", ""), "f", [case])[0].faults), expected)

    def test_nothing_is_run_after_a_needed_step_that_failed(self):
        def fails(world):
            raise AssertionError("no")

        world = World(OneAnswer(None), suite(), "", "")
        found = run_family(world, "f", [step("s", fails), ok("GetApplication", "t")])
        self.assertEqual([result.title for result in found], ["s", "cases after «s»"])


class Sweeps(unittest.TestCase):
    def test_every_member_is_reached_at_any_depth(self):
        paths = {path for path, _ in leaves(MODELS[JSON].operation_model("CreateDeploymentGroup").input_shape)}
        deep = ("loadBalancerInfo", "targetGroupPairInfoList", 0, "prodTrafficRoute", "listenerArns", 0)
        self.assertIn(deep, paths)
        self.assertIn(("terminationHookEnabled",), paths)
        self.assertIn(("targetFilters", "key", 0), {
            path for path, _ in leaves(MODELS[JSON].operation_model("ListDeploymentTargets").input_shape)})

    def test_every_operation_is_swept(self):
        self.assertEqual({case.operation for case in sweep(MODELS[JSON])}, set(MODELS[JSON].operation_names))

    def test_what_is_written_in_cbor_is_read_back(self):
        document = {"a": [1, -1, 1.5, True, False, None, "ü", {"b": 70000}], "t": Time(2.0)}
        self.assertEqual(read(cbor(Raw(document)), CBOR), document)


if __name__ == "__main__":
    unittest.main()
