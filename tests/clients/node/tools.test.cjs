'use strict';
// Tools people build on: what the GitHub action amazon-ecs-deploy-task-definition calls, in its order; the Lambda handlers
// of @cdklabs/cdk-ecs-codedeploy and of @cloudcomponents/cdk-blue-green-container-deployment, run as they are published.

const assert = require('node:assert/strict');
const { createHash } = require('node:crypto');
const http = require('node:http');
const { before, test } = require('node:test');
const { Lab, ROLE, clients, codedeploy, eventually, served } = require('./lab.cjs');

const lab = new Lab('tools');
before(() => lab.build());

test('the GitHub action registers, reads, deploys and waits', async () => {
  // The task definition as a workflow keeps it: downloaded before, with attributes that only answers have.
  const described = (await clients.ecs.describeTaskDefinition({ taskDefinition: lab.family })).taskDefinition;
  const contents = JSON.parse(JSON.stringify(described));
  for (const name of ['compatibilities', 'taskDefinitionArn', 'requiresAttributes', 'revision', 'status', 'registeredAt',
    'deregisteredAt', 'registeredBy']) delete contents[name];
  contents.containerDefinitions[0].command = ['by the action'];
  const registered = await clients.ecs.registerTaskDefinition(contents);
  const taskDefArn = registered.taskDefinition.taskDefinitionArn;
  const services = await clients.ecs.describeServices({ services: [lab.service], cluster: lab.cluster });
  assert.deepEqual(services.failures, []);
  const [service] = services.services;
  assert.equal(service.status, 'ACTIVE');
  assert.equal(service.deploymentController.type, 'CODE_DEPLOY');
  const { deploymentGroupInfo } = await clients.codedeploy.getDeploymentGroup(lab.named);
  const waits = deploymentGroupInfo.blueGreenDeploymentConfiguration;
  const minutes = 30 + waits.deploymentReadyOption.waitTimeInMinutes
    + waits.terminateBlueInstancesOnDeploymentSuccess.terminationWaitTimeInMinutes;
  assert.equal(minutes, 31);
  // YAML 0.0 through JavaScript is 0.
  const content = JSON.stringify({
    version: 0,
    Resources: [{ TargetService: { Type: 'AWS::ECS::Service', Properties: {
      TaskDefinition: taskDefArn, LoadBalancerInfo: { ContainerName: 'app', ContainerPort: 80 } } } }],
  });
  const made = await clients.codedeploy.createDeployment({
    ...lab.named, deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce', description: 'x'.repeat(512),
    revision: { revisionType: 'AppSpecContent', appSpecContent: { content, sha256: createHash('sha256').update(content).digest('hex') } },
  });
  await codedeploy.waitUntilDeploymentSuccessful(
    { client: clients.codedeploy, minDelay: 1, maxDelay: 1, maxWaitTime: minutes * 60 }, { deploymentId: made.deploymentId });
  assert.equal(await served(lab.production), 'by the action');
});

// --- @cdklabs/cdk-ecs-codedeploy ---

const assets = '@cdklabs/cdk-ecs-codedeploy/assets/ecs-deployment-provider';
const onEvent = require(`${assets}/on-event.lambda/index.js`).handler;
const isComplete = require(`${assets}/is-complete.lambda/index.js`).handler;

async function event(kind, version, more = {}) {
  const revisionAppSpecContent = JSON.stringify({ ...(await lab.appspec(version)), version: '0.0' });
  return {
    RequestType: kind,
    ResourceProperties: { ...lab.named, description: 'by CDK', revisionAppSpecContent, ...more },
  };
}

async function completed(request) {
  return eventually(`${request.PhysicalResourceId} is complete`, async () => (await isComplete(request)).IsComplete);
}

test("CDK's handlers create a deployment and wait for it", async () => {
  const request = await event('Create', 'by CDK', {
    deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce', autoRollbackConfigurationEnabled: 'true',
    autoRollbackConfigurationEvents: 'DEPLOYMENT_FAILURE,DEPLOYMENT_STOP_ON_REQUEST',
  });
  const made = await onEvent(request);
  assert.match(made.PhysicalResourceId, /^d-[A-Z0-9]{9}$/);
  await completed({ ...request, ...made });
  assert.equal(await served(lab.production), 'by CDK');
  const info = await lab.info(made.PhysicalResourceId);
  assert.deepEqual(info.autoRollbackConfiguration, { enabled: true, events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST'] });
  // Deleting what has ended changes nothing.
  const gone = { RequestType: 'Delete', PhysicalResourceId: made.PhysicalResourceId };
  await onEvent(gone);
  await completed(gone);
  assert.equal(await served(lab.production), 'by CDK');
});

test("CDK's handlers stop a deployment on Delete and wait for its rollback", async () => {
  const before = await served(lab.production);
  const request = await event('Update', 'deleted by CDK', { deploymentConfigName: 'CodeDeployDefault.ECSLinear10PercentEvery3Minutes' });
  const made = await onEvent(request);
  await eventually('traffic is split', async () => (await lab.target(made.PhysicalResourceId)).taskSetsInfo
    .some((set) => set.trafficWeight > 0 && set.trafficWeight < 100));
  assert.deepEqual(await isComplete({ ...request, ...made }), { IsComplete: false });
  const gone = { RequestType: 'Delete', PhysicalResourceId: made.PhysicalResourceId };
  await onEvent(gone);
  await completed(gone);
  const info = await lab.info(made.PhysicalResourceId);
  assert.equal(info.status, 'Stopped');
  assert.equal((await lab.info(info.rollbackInfo.rollbackDeploymentId)).status, 'Succeeded');
  assert.equal(await served(lab.production), before);
});

test("CDK's handlers report a failed deployment once its rollback has ended", async () => {
  const request = await event('Create', 'failed', { autoRollbackConfigurationEnabled: 'true', autoRollbackConfigurationEvents: 'DEPLOYMENT_FAILURE' });
  request.ResourceProperties.revisionAppSpecContent = JSON.stringify({
    ...JSON.parse(request.ResourceProperties.revisionAppSpecContent), Hooks: [{ AfterInstall: 'absent-function' }],
  });
  const made = await onEvent(request);
  await assert.rejects(completed({ ...request, ...made }), /Deployment Failed: \[INVALID_LAMBDA_FUNCTION\]/);
});

// --- @cloudcomponents/cdk-blue-green-container-deployment ---

const custom = '@cloudcomponents/cdk-blue-green-container-deployment/lib/lambdas';
const context = {
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:custom', logStreamName: 'custom',
  getRemainingTimeInMillis: () => 60_000,
};

// Runs a custom resource's handler as CloudFormation does; answers what it reported.
async function customResource(which, RequestType, ResourceProperties, OldResourceProperties) {
  const { handler } = require(`${custom}/${which}`);
  let report;
  const reports = new Promise((resolve) => { report = resolve; });
  const server = http.createServer(async (request, answer) => {
    report(JSON.parse(Buffer.concat(await request.toArray()).toString()));
    answer.end();
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const given = {
    RequestType, ResourceProperties, OldResourceProperties, StackId: 'stack', RequestId: 'request', LogicalResourceId: which,
    PhysicalResourceId: which, ResponseURL: `http://127.0.0.1:${server.address().port}/`,
  };
  await Promise.race([handler(given, context), reports]);
  const told = await reports;
  server.close();
  assert.equal(told.Status, 'SUCCESS', told.Reason);
  return told;
}

test("cloudcomponents' custom resources make, change and delete a service and its group", async () => {
  const own = await new Lab('custom').prepare();
  const service = {
    Cluster: own.cluster, ServiceName: own.service, ContainerName: 'app', TaskDefinition: await own.register('v1'),
    LaunchType: 'FARGATE', PlatformVersion: '1.4.0', DesiredCount: 1, Subnets: ['subnet-1', 'subnet-2'], SecurityGroups: ['sg-1'],
    TargetGroupArn: own.targetGroups[0], ContainerPort: 80, SchedulingStrategy: 'REPLICA', HealthCheckGracePeriodSeconds: 60,
    PropagateTags: 'SERVICE', DeploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 50 },
    Tags: [{ Key: 'team', Value: 'a' }, { Key: 'old', Value: '1' }],
  };
  const made = await customResource('ecs-service', 'Create', service);
  assert.equal(made.PhysicalResourceId, (await own.described()).serviceArn);
  await eventually('v1 is served', async () => (await served(own.production)) === 'v1');

  const group = {
    ApplicationName: own.named.applicationName, DeploymentGroupName: own.named.deploymentGroupName, ServiceRoleArn: ROLE,
    TargetGroupNames: ['custom-tg1', 'custom-tg2'], EcsServices: [{ ClusterName: own.cluster, ServiceName: own.service }],
    ProdTrafficListenerArn: own.productionListener, TestTrafficListenerArn: own.testListener, TerminationWaitTimeInMinutes: 1,
    AutoRollbackOnEvents: ['DEPLOYMENT_FAILURE'], Tags: [{ Key: 'team', Value: 'a' }, { Key: 'old', Value: '1' }],
  };
  const { Arn } = (await customResource('ecs-deployment-group', 'Create', group)).Data;
  const tagsOf = async (arn) => (await clients.codedeploy.listTagsForResource({ ResourceArn: arn })).Tags
    .sort((a, b) => b.Key.localeCompare(a.Key));
  assert.deepEqual(await tagsOf(Arn), group.Tags);
  assert.equal((await own.ended(await own.deploy('v2'))).status, 'Succeeded');
  assert.equal(await served(own.production), 'v2');

  const changed = {
    ...group, DeploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes', AutoRollbackOnEvents: undefined,
    Tags: [{ Key: 'team', Value: 'b' }],
  };
  await customResource('ecs-deployment-group', 'Update', changed, group);
  const { deploymentGroupInfo } = await clients.codedeploy.getDeploymentGroup(own.named);
  assert.equal(deploymentGroupInfo.deploymentConfigName, changed.DeploymentConfigName);
  assert.equal(deploymentGroupInfo.autoRollbackConfiguration.enabled, false);
  assert.deepEqual(await tagsOf(Arn), changed.Tags);
  await customResource('ecs-service', 'Update', { ...service, DesiredCount: 2, Tags: [{ Key: 'team', Value: 'b' }] }, service);
  await eventually('two tasks run', async () => (await own.described()).runningCount === 2);
  const { tags } = await clients.ecs.listTagsForResource({ resourceArn: made.PhysicalResourceId });
  assert.deepEqual(tags, [{ key: 'team', value: 'b' }]);
  assert.equal(await served(own.production), 'v2');

  await customResource('ecs-deployment-group', 'Delete', group);
  await assert.rejects(clients.codedeploy.getDeploymentGroup(own.named), codedeploy.DeploymentGroupDoesNotExistException);
  await customResource('ecs-service', 'Delete', service);
  assert.equal((await own.described()).status, 'INACTIVE');
});
