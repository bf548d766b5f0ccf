'use strict';
// The AWS SDK for JavaScript, which is stricter than boto3 in times and numbers.

const assert = require('node:assert/strict');
const { before, test } = require('node:test');
const { Lab, ROLE, clients, codedeploy, ecs, elb, lambda, s3, cloudwatch, iam, eventually, served, zip } = require('./lab.cjs');

const lab = new Lab('js');
before(() => lab.build());

function isTime(value) {
  assert.ok(value instanceof Date && !Number.isNaN(value.getTime()), `${value} is no time`);
  assert.ok(Math.abs(value.getTime() - Date.now()) < 7 * 24 * 3600 * 1000, `${value} is not of these days`);
}

test('waitUntilDeploymentSuccessful ends, for times are numbers', async () => {
  const deploymentId = await lab.deploy('v2');
  const result = await codedeploy.waitUntilDeploymentSuccessful(
    { client: clients.codedeploy, maxWaitTime: 60, minDelay: 1, maxDelay: 1 }, { deploymentId });
  assert.equal(result.state, 'SUCCESS');
  const info = await lab.info(deploymentId);
  isTime(info.createTime);
  isTime(info.startTime);
  isTime(info.completeTime);
  assert.equal(info.blueGreenDeploymentConfiguration.deploymentReadyOption.waitTimeInMinutes, 0);
  assert.deepEqual(info.deploymentOverview, { Pending: 0, InProgress: 0, Succeeded: 1, Failed: 0, Skipped: 0, Ready: 0 });
  const target = await lab.target(deploymentId);
  isTime(target.lastUpdatedAt);
  assert.equal(target.lifecycleEvents.length, 8);
  for (const event of target.lifecycleEvents) {
    isTime(event.startTime);
    isTime(event.endTime);
  }
  for (const set of target.taskSetsInfo) assert.equal(typeof set.trafficWeight, 'number');
  assert.equal(await served(lab.production), 'v2');
});

test('waitUntilDeploymentSuccessful fails on a failure', async () => {
  const content = JSON.stringify(await lab.appspec('v3')).replace('"app"', '"other"');
  const { deploymentId } = await clients.codedeploy.createDeployment({
    ...lab.named, revision: { revisionType: 'AppSpecContent', appSpecContent: { content } },
  });
  await assert.rejects(
    codedeploy.waitUntilDeploymentSuccessful({ client: clients.codedeploy, maxWaitTime: 60, minDelay: 1, maxDelay: 1 }, { deploymentId }),
    /FAILURE/);
  assert.equal((await lab.info(deploymentId)).status, 'Failed');
});

test('records come back in the types of the models', async () => {
  const { application } = await clients.codedeploy.getApplication({ applicationName: lab.named.applicationName });
  isTime(application.createTime);
  assert.equal(application.linkedToGitHub, false);
  const { deploymentGroupInfo: group } = await clients.codedeploy.getDeploymentGroup(lab.named);
  const given = lab.groupSettings();
  for (const [name, value] of Object.entries(given)) assert.deepEqual(group[name], value, name);
  const service = await lab.described();
  isTime(service.createdAt);
  assert.deepEqual(service.deployments, []);
  for (const set of service.taskSets) {
    isTime(set.createdAt);
    isTime(set.updatedAt);
    isTime(set.stabilityStatusAt);
    // A set of an earlier deployment may still be on its way out.
    assert.deepEqual(set.scale, { value: set.status === 'DRAINING' ? 0 : 100, unit: 'PERCENT' });
  }
  const { taskDefinition } = await clients.ecs.describeTaskDefinition({ taskDefinition: lab.family });
  isTime(taskDefinition.registeredAt);
  const { taskArns } = await clients.ecs.listTasks({ cluster: lab.cluster, serviceName: lab.service });
  const { tasks } = await clients.ecs.describeTasks({ cluster: lab.cluster, tasks: taskArns });
  isTime(tasks[0].createdAt);
  isTime(tasks[0].startedAt);
  const { LoadBalancers } = await clients.elb.describeLoadBalancers({ Names: [lab.name] });
  isTime(LoadBalancers[0].CreatedTime);
  const { TargetGroups } = await clients.elb.describeTargetGroups({ Names: [`${lab.name}-tg1`] });
  assert.equal(TargetGroups[0].HealthCheckIntervalSeconds, 5);
  const { Listeners } = await clients.elb.describeListeners({ ListenerArns: [lab.productionListener] });
  const weights = Listeners[0].DefaultActions[0].ForwardConfig.TargetGroups.map((item) => item.Weight);
  assert.equal(weights.reduce((sum, weight) => sum + weight), 100);
  assert.equal((await clients.sts.getCallerIdentity({})).Account, '000000000000');
});

test('platform waiters end', async () => {
  const wait = { maxWaitTime: 60, minDelay: 1, maxDelay: 1 };
  await elb.waitUntilLoadBalancerAvailable({ client: clients.elb, ...wait }, { LoadBalancerArns: [lab.balancer] });
  const { taskArns } = await clients.ecs.listTasks({ cluster: lab.cluster, serviceName: lab.service });
  await ecs.waitUntilTasksRunning({ client: clients.ecs, ...wait }, { cluster: lab.cluster, tasks: taskArns });
  const inUse = (await lab.described()).loadBalancers[0].targetGroupArn;
  await elb.waitUntilTargetInService({ client: clients.elb, ...wait }, { TargetGroupArn: inUse });
  const { LoadBalancers } = await clients.elb.createLoadBalancer({ Name: 'js-gone', Subnets: ['subnet-1', 'subnet-2'] });
  const LoadBalancerArns = [LoadBalancers[0].LoadBalancerArn];
  await clients.elb.deleteLoadBalancer({ LoadBalancerArn: LoadBalancerArns[0] });
  await elb.waitUntilLoadBalancersDeleted({ client: clients.elb, ...wait }, { LoadBalancerArns });
});

test('paginators', async () => {
  for (let number = 0; number < 105; number += 1) {
    await clients.codedeploy.createApplication({ applicationName: `js-page-${number}`, computePlatform: 'ECS' });
  }
  const names = [];
  let pages = 0;
  for await (const page of codedeploy.paginateListApplications({ client: clients.codedeploy }, {})) {
    names.push(...page.applications);
    pages += 1;
  }
  assert.ok(pages > 1);
  assert.equal(new Set(names).size, names.length);
  assert.equal(names.filter((name) => name.startsWith('js-page-')).length, 105);
  for (let number = 0; number < 105; number += 1) {
    await clients.codedeploy.deleteApplication({ applicationName: `js-page-${number}` });
  }
  const found = [];
  for await (const page of codedeploy.paginateListDeployments({ client: clients.codedeploy }, lab.named)) found.push(...page.deployments);
  assert.ok(found.length >= 1);
});

test('functions are called and their errors told', async () => {
  const made = await clients.lambda.createFunction({
    FunctionName: 'js-echo', Runtime: 'nodejs20.x', Role: ROLE, Handler: 'index.handler',
    Code: { ZipFile: zip({ 'index.mjs': 'export const handler = async (event) => { if (event.fail) throw new TypeError("bad"); return event; };' }) },
  });
  assert.equal(made.Runtime, 'nodejs20.x');
  await lambda.waitUntilFunctionActiveV2({ client: clients.lambda, maxWaitTime: 30 }, { FunctionName: 'js-echo' });
  const echo = await clients.lambda.invoke({ FunctionName: 'js-echo', Payload: JSON.stringify({ a: [1, 'ü'] }) });
  assert.equal(echo.StatusCode, 200);
  assert.deepEqual(JSON.parse(Buffer.from(echo.Payload).toString()), { a: [1, 'ü'] });
  const failed = await clients.lambda.invoke({ FunctionName: 'js-echo', Payload: '{"fail": true}', LogType: 'Tail' });
  assert.equal(failed.FunctionError, 'Unhandled');
  assert.equal(JSON.parse(Buffer.from(failed.Payload).toString()).errorType, 'TypeError');
  await clients.lambda.updateFunctionConfiguration({ FunctionName: 'js-echo', Timeout: 7 });
  await lambda.waitUntilFunctionUpdatedV2({ client: clients.lambda, maxWaitTime: 30 }, { FunctionName: 'js-echo' });
  await clients.lambda.deleteFunction({ FunctionName: 'js-echo' });
});

test('buckets and objects', async () => {
  await clients.s3.createBucket({ Bucket: 'js-bucket' });
  await clients.s3.putObject({ Bucket: 'js-bucket', Key: 'dir/a b+ü.yaml', Body: 'version: 0.0\n', Metadata: { m: '1' } });
  const got = await clients.s3.getObject({ Bucket: 'js-bucket', Key: 'dir/a b+ü.yaml' });
  assert.equal(await got.Body.transformToString(), 'version: 0.0\n');
  isTime(got.LastModified);
  assert.deepEqual(got.Metadata, { m: '1' });
  const listed = await clients.s3.listObjectsV2({ Bucket: 'js-bucket' });
  assert.deepEqual(listed.Contents.map((item) => item.Key), ['dir/a b+ü.yaml']);
  await assert.rejects(clients.s3.getObject({ Bucket: 'js-bucket', Key: 'absent' }), s3.NoSuchKey);
  await clients.s3.deleteObject({ Bucket: 'js-bucket', Key: 'dir/a b+ü.yaml' });
  await clients.s3.deleteBucket({ Bucket: 'js-bucket' });
  await s3.waitUntilBucketNotExists({ client: clients.s3, maxWaitTime: 10 }, { Bucket: 'js-bucket' });
});

const TRUST = JSON.stringify({ Version: '2012-10-17', Statement: [
  { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'codedeploy.amazonaws.com' } }] });

test('alarms and roles', async () => {
  await clients.cloudwatch.putMetricAlarm({
    AlarmName: 'js-alarm', Namespace: 'N', MetricName: 'm', Statistic: 'Sum', Period: 60, EvaluationPeriods: 1,
    Threshold: 1.5, ComparisonOperator: 'GreaterThanThreshold', TreatMissingData: 'ignore',
  });
  await clients.cloudwatch.setAlarmState({ AlarmName: 'js-alarm', StateValue: 'ALARM', StateReason: 'by hand' });
  const { MetricAlarms } = await clients.cloudwatch.describeAlarms({ AlarmNames: ['js-alarm'] });
  assert.equal(MetricAlarms[0].StateValue, 'ALARM');
  assert.equal(MetricAlarms[0].Threshold, 1.5);
  isTime(MetricAlarms[0].StateUpdatedTimestamp);
  await clients.cloudwatch.deleteAlarms({ AlarmNames: ['js-alarm'] });
  const { Role } = await clients.iam.createRole({ RoleName: 'js-role', AssumeRolePolicyDocument: TRUST });
  isTime(Role.CreateDate);
  await clients.iam.deleteRole({ RoleName: 'js-role' });
});

const refusals = [
  ['codedeploy', 'getApplication', { applicationName: 'absent' }, codedeploy.ApplicationDoesNotExistException],
  ['codedeploy', 'createApplication', { applicationName: 'a b' }, codedeploy.InvalidApplicationNameException],
  ['codedeploy', 'createApplication', { applicationName: 'js-app', computePlatform: 'ECS' }, codedeploy.ApplicationAlreadyExistsException],
  ['codedeploy', 'getDeployment', { deploymentId: 'd-ABCDEFGHI' }, codedeploy.DeploymentDoesNotExistException],
  ['codedeploy', 'getDeployment', { deploymentId: 'nonsense' }, codedeploy.InvalidDeploymentIdException],
  ['codedeploy', 'getDeployment', {}, codedeploy.DeploymentIdRequiredException],
  ['codedeploy', 'createDeployment', { ...lab.named }, codedeploy.RevisionRequiredException],
  ['codedeploy', 'createDeployment', { ...lab.named, revision: { revisionType: 'AppSpecContent', appSpecContent: { content: '[' } } }, codedeploy.InvalidRevisionException],
  ['codedeploy', 'listDeployments', { nextToken: 'forged' }, codedeploy.InvalidNextTokenException],
  ['codedeploy', 'continueDeployment', { deploymentId: 'd-ABCDEFGHI', deploymentWaitType: 'LUNCH' }, codedeploy.DeploymentDoesNotExistException, codedeploy.InvalidDeploymentWaitTypeException],
  ['codedeploy', 'putLifecycleEventHookExecutionStatus', {}, codedeploy.DeploymentIdRequiredException],
  ['ecs', 'describeServices', { cluster: 'absent', services: ['s'] }, ecs.ClusterNotFoundException],
  ['ecs', 'describeTaskDefinition', { taskDefinition: 'absent' }, ecs.ClientException],
  ['ecs', 'updateService', { cluster: 'js-cluster', service: 'js-service', forceNewDeployment: true }, ecs.InvalidParameterException],
  ['ecs', 'deleteCluster', { cluster: 'js-cluster' }, ecs.ClusterContainsServicesException],
  ['elb', 'describeLoadBalancers', { Names: ['absent'] }, elb.LoadBalancerNotFoundException],
  ['elb', 'describeTargetGroups', { Names: ['absent'] }, elb.TargetGroupNotFoundException],
  ['lambda', 'getFunction', { FunctionName: 'absent' }, lambda.ResourceNotFoundException],
  ['cloudwatch', 'setAlarmState', { AlarmName: 'absent', StateValue: 'OK', StateReason: 'r' }, cloudwatch.ResourceNotFound],
  ['iam', 'getRole', { RoleName: 'absent' }, iam.NoSuchEntityException],
];

for (const [service, operation, input, ...classes] of refusals) {
  test(`${service} ${operation} ${JSON.stringify(input)} is refused as ${classes[0].name}`, async () => {
    await assert.rejects(clients[service][operation](input), (error) => {
      assert.ok(classes.some((type) => error instanceof type), `${error.name}: ${error.message}`);
      assert.ok(error.message.length > 5);
      assert.equal(error.$fault, 'client');
      assert.ok(error.$metadata.requestId);
      return true;
    });
  });
}

for (const [how, index, runtime] of [
  ['CommonJS', { 'index.js': `
    const { CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand } = require('@aws-sdk/client-codedeploy');
    const client = new CodeDeployClient({});
    exports.handler = async (event) => {
      console.log(JSON.stringify(event));
      await client.send(new PutLifecycleEventHookExecutionStatusCommand({
        deploymentId: event.DeploymentId, lifecycleEventHookExecutionId: event.LifecycleEventHookExecutionId, status: 'Succeeded',
      }));
    };` }, 'nodejs18.x'],
  ['an ES module', { 'index.mjs': `
    import { CodeDeploy } from '@aws-sdk/client-codedeploy';
    const codedeploy = new CodeDeploy();
    export const handler = async (event) => {
      const { DeploymentId: deploymentId, LifecycleEventHookExecutionId: lifecycleEventHookExecutionId } = event;
      await codedeploy.putLifecycleEventHookExecutionStatus({ deploymentId, lifecycleEventHookExecutionId, status: 'Succeeded' });
    };` }, 'nodejs22.x'],
  ['the guide has it (version 2)', { 'index.js': `
    'use strict';
    const aws = require('aws-sdk');
    const codedeploy = new aws.CodeDeploy({ apiVersion: '2014-10-06' });
    exports.handler = (event, context, callback) => {
      const params = {
        deploymentId: event.DeploymentId, lifecycleEventHookExecutionId: event.LifecycleEventHookExecutionId, status: 'Succeeded',
      };
      codedeploy.putLifecycleEventHookExecutionStatus(params, (error) => {
        if (error) callback('Validation test failed');
        else callback(null, 'Validation test succeeded');
      });
    };` }, 'nodejs16.x'],
  ['a module with callbacks', { 'index.js': `
    'use strict';
    const { CodeDeploy } = require('@aws-sdk/client-codedeploy');
    const codedeploy = new CodeDeploy({ apiVersion: '2014-10-06' });
    exports.handler = (event, context, callback) => {
      codedeploy.putLifecycleEventHookExecutionStatus({
        deploymentId: event.DeploymentId, lifecycleEventHookExecutionId: event.LifecycleEventHookExecutionId, status: 'Succeeded',
      }, (error, data) => (error ? callback('Validation test failed') : callback(null, 'Validation test succeeded')));
    };` }, 'nodejs20.x'],
]) {
  test(`a hook written as ${how}, with the SDK, calls back`, async () => {
    const name = `js-hook-${how.replaceAll(/[^a-zA-Z0-9]+/g, "-")}`;
    await clients.lambda.createFunction({
      FunctionName: name, Runtime: runtime, Role: ROLE, Handler: 'index.handler', Timeout: 20, Code: { ZipFile: zip(index) },
    });
    await lambda.waitUntilFunctionActiveV2({ client: clients.lambda, maxWaitTime: 30 }, { FunctionName: name });
    const deploymentId = await lab.deploy(`hooked by ${how}`, { AfterAllowTestTraffic: name, BeforeAllowTraffic: name });
    const info = await lab.ended(deploymentId);
    assert.equal(info.status, 'Succeeded', JSON.stringify(info.errorInformation));
    assert.equal(await served(lab.production), `hooked by ${how}`);
  });
}

test('a deployment is stopped half way and the first Stopped names the rollback', async () => {
  const before = await served(lab.production);
  const deploymentId = await lab.deploy('stopped', {}, { deploymentConfigName: 'CodeDeployDefault.ECSLinear10PercentEvery3Minutes' });
  await eventually('traffic is split', async () => {
    const sets = (await lab.target(deploymentId)).taskSetsInfo;
    return sets.some((set) => set.trafficWeight > 0 && set.trafficWeight < 100);
  });
  await assert.rejects(lab.deploy('second'), (error) => {
    assert.ok(error instanceof codedeploy.DeploymentLimitExceededException, error.name);
    assert.match(error.message, new RegExp(deploymentId));
    return true;
  });
  await clients.codedeploy.stopDeployment({ deploymentId, autoRollbackEnabled: true });
  let info;
  do {
    info = await lab.info(deploymentId);
  } while (!['Failed', 'Stopped', 'Succeeded'].includes(info.status));
  assert.equal(info.status, 'Stopped');
  assert.equal(info.errorInformation.code, 'MANUAL_STOP');
  const { rollbackDeploymentId } = info.rollbackInfo;
  const rollback = await lab.ended(rollbackDeploymentId);
  assert.equal(rollback.status, 'Succeeded');
  assert.equal(rollback.creator, 'codeDeployRollback');
  assert.equal(rollback.rollbackInfo.rollbackTriggeringDeploymentId, deploymentId);
  assert.equal(await served(lab.production), before);
  assert.equal(await served(lab.test), before);
});

test('a ready deployment waits for its continue', async () => {
  const before = await served(lab.production);
  const { deploymentGroupName: currentDeploymentGroupName, ...application } = lab.named;
  const named = { ...application, currentDeploymentGroupName };
  const { blueGreenDeploymentConfiguration } = lab.groupSettings();
  await clients.codedeploy.updateDeploymentGroup({ ...named, blueGreenDeploymentConfiguration: {
    ...blueGreenDeploymentConfiguration,
    deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 600 },
  } });
  const deploymentId = await lab.deploy('continued');
  const goOn = { deploymentId, deploymentWaitType: 'READY_WAIT' };
  await assert.rejects(clients.codedeploy.continueDeployment(goOn), codedeploy.DeploymentIsNotInReadyStateException);
  await eventually('Ready', async () => (await lab.info(deploymentId)).status === 'Ready');
  assert.equal(await served(lab.test), 'continued');
  assert.equal(await served(lab.production), before);
  await clients.codedeploy.continueDeployment(goOn);
  assert.equal((await lab.ended(deploymentId)).status, 'Succeeded');
  assert.equal(await served(lab.production), 'continued');
  await clients.codedeploy.updateDeploymentGroup({ ...named, blueGreenDeploymentConfiguration });
});
