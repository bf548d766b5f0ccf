'use strict';
// An environment to deploy into, made with the AWS SDK for JavaScript. Endpoint, region and keys come from the
// environment.

const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

const codedeploy = require('@aws-sdk/client-codedeploy');
const ecs = require('@aws-sdk/client-ecs');
const elb = require('@aws-sdk/client-elastic-load-balancing-v2');
const lambda = require('@aws-sdk/client-lambda');
const cloudwatch = require('@aws-sdk/client-cloudwatch');
const s3 = require('@aws-sdk/client-s3');
const sts = require('@aws-sdk/client-sts');
const iam = require('@aws-sdk/client-iam');

const ROLE = 'arn:aws:iam::000000000000:role/deployer';
const APP = path.join(__dirname, 'app.cjs');

const clients = {
  codedeploy: new codedeploy.CodeDeploy({}),
  ecs: new ecs.ECS({}),
  elb: new elb.ElasticLoadBalancingV2({}),
  lambda: new lambda.Lambda({}),
  cloudwatch: new cloudwatch.CloudWatch({}),
  s3: new s3.S3({}),
  sts: new sts.STS({}),
  iam: new iam.IAM({}),
};

async function served(url) {
  return (await (await fetch(url)).text()).trim();
}

// Waits until `look` answers something true, and answers that.
async function eventually(what, look, seconds = 60) {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
    await sleep(30);
  }
}

function zip(files) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'cutover-zip-'));
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(dir, name), text);
  execFileSync('python3', ['-m', 'zipfile', '-c', 'package.zip', ...Object.keys(files)], { cwd: dir });
  const bytes = fs.readFileSync(path.join(dir, 'package.zip'));
  fs.rmSync(dir, { recursive: true });
  return bytes;
}

class Lab {
  constructor(name) {
    this.name = name;
    this.named = { applicationName: `${name}-app`, deploymentGroupName: `${name}-group` };
    this.cluster = `${name}-cluster`;
    this.service = `${name}-service`;
    this.family = `${name}-task`;
    this.targetId = `${this.cluster}:${this.service}`;
  }

  // What stands before a service is made.
  async prepare() {
    const made = await clients.elb.createLoadBalancer({ Name: this.name, Subnets: ['subnet-1', 'subnet-2'] });
    const balancer = made.LoadBalancers[0];
    this.balancer = balancer.LoadBalancerArn;
    this.targetGroups = [await this.targetGroup(1), await this.targetGroup(2)];
    this.productionListener = await this.listener(8080);
    this.testListener = await this.listener(8081);
    this.production = `http://${balancer.DNSName}:8080/`;
    this.test = `http://${balancer.DNSName}:8081/`;
    await clients.ecs.createCluster({ clusterName: this.cluster });
    await clients.codedeploy.createApplication({ applicationName: this.named.applicationName, computePlatform: 'ECS' });
    return this;
  }

  async build() {
    await this.prepare();
    await clients.ecs.createService({
      cluster: this.cluster, serviceName: this.service, taskDefinition: await this.register('v1'), desiredCount: 1,
      launchType: 'FARGATE', schedulingStrategy: 'REPLICA', deploymentController: { type: 'CODE_DEPLOY' },
      loadBalancers: [{ targetGroupArn: this.targetGroups[0], containerName: 'app', containerPort: 80 }],
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: ['sg-1'] } },
    });
    await clients.codedeploy.createDeploymentGroup(this.groupSettings());
    await eventually('v1 is served', async () => (await served(this.production)) === 'v1');
    return this;
  }

  async targetGroup(number) {
    const made = await clients.elb.createTargetGroup({
      Name: `${this.name}-tg${number}`, Protocol: 'HTTP', Port: 80, VpcId: 'vpc-1', TargetType: 'ip',
      HealthCheckIntervalSeconds: 5, HealthCheckTimeoutSeconds: 2, HealthyThresholdCount: 2,
    });
    return made.TargetGroups[0].TargetGroupArn;
  }

  async listener(port) {
    const made = await clients.elb.createListener({
      LoadBalancerArn: this.balancer, Protocol: 'HTTP', Port: port,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: this.targetGroups[0] }],
    });
    return made.Listeners[0].ListenerArn;
  }

  groupSettings() {
    return {
      ...this.named, serviceRoleArn: ROLE,
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST'] },
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 },
        terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 1 },
      },
      ecsServices: [{ serviceName: this.service, clusterName: this.cluster }],
      loadBalancerInfo: { targetGroupPairInfoList: [{
        targetGroups: [{ name: `${this.name}-tg1` }, { name: `${this.name}-tg2` }],
        prodTrafficRoute: { listenerArns: [this.productionListener] },
        testTrafficRoute: { listenerArns: [this.testListener] },
      }] },
    };
  }

  taskDefinition(version) {
    return {
      family: this.family, networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512',
      containerDefinitions: [{
        name: 'app', image: 'node:20', essential: true, entryPoint: [process.execPath, APP], command: [version],
        portMappings: [{ containerPort: 80, protocol: 'tcp' }],
      }],
    };
  }

  async register(version) {
    const made = await clients.ecs.registerTaskDefinition(this.taskDefinition(version));
    return made.taskDefinition.taskDefinitionArn;
  }

  async appspec(version, hooks = {}) {
    return {
      version: 0,
      Resources: [{ TargetService: { Type: 'AWS::ECS::Service', Properties: {
        TaskDefinition: await this.register(version), LoadBalancerInfo: { ContainerName: 'app', ContainerPort: 80 },
      } } }],
      Hooks: Object.entries(hooks).map(([event, name]) => ({ [event]: name })),
    };
  }

  async deploy(version, hooks, more = {}) {
    const content = JSON.stringify(await this.appspec(version, hooks));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const revision = { revisionType: 'AppSpecContent', appSpecContent: { content, sha256 } };
    return (await clients.codedeploy.createDeployment({ ...this.named, revision, ...more })).deploymentId;
  }

  async info(deploymentId) {
    return (await clients.codedeploy.getDeployment({ deploymentId })).deploymentInfo;
  }

  async target(deploymentId) {
    const answer = await clients.codedeploy.getDeploymentTarget({ deploymentId, targetId: this.targetId });
    return answer.deploymentTarget.ecsTarget;
  }

  async ended(deploymentId) {
    return eventually(`${deploymentId} has ended`, async () => {
      const info = await this.info(deploymentId);
      return ['Succeeded', 'Failed', 'Stopped'].includes(info.status) ? info : null;
    });
  }

  async described() {
    return (await clients.ecs.describeServices({ cluster: this.cluster, services: [this.service] })).services[0];
  }
}

module.exports = { Lab, ROLE, clients, codedeploy, ecs, elb, lambda, cloudwatch, s3, sts, iam, eventually, served, sleep, zip };
