#!/usr/bin/env bash
# A blue/green deployment whose tasks are containers of a Docker-compatible engine, with the stock AWS CLI. Starts a
# server of its own and leaves nothing behind.
#
#   examples/docker-tasks/run.sh                                 the engine of this machine; pulls busybox when missing
#   CUTOVER_DOCKER_SOCKET=/path/to/engine.sock IMAGE=app:1 examples/docker-tasks/run.sh
#                                                                another engine, another image with sh, httpd and wget
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../lib.sh"

# Under scripts/docker-test.sh: the engine and the image that it made.
if [ -n "${CUTOVER_TEST_DOCKER_SOCKET:-}" ]; then
    export CUTOVER_DOCKER_SOCKET=$CUTOVER_TEST_DOCKER_SOCKET
    IMAGE=${IMAGE:-cutover-test:1}
fi
export IMAGE=${IMAGE:-busybox:stable}
export CUTOVER_TASK_RUNTIME=docker
start_server 60

step "A service of two containers behind a load balancer"
lb=$(ask aws elbv2 create-load-balancer --name web --subnets subnet-1 subnet-2 \
    --query 'LoadBalancers[0].LoadBalancerArn' --output text)
host=$(ask aws elbv2 describe-load-balancers --names web --query 'LoadBalancers[0].DNSName' --output text)
blue=$(ask aws elbv2 create-target-group --name web-blue --protocol HTTP --port 80 --target-type ip --vpc-id vpc-1 \
    --health-check-path /health --query 'TargetGroups[0].TargetGroupArn' --output text)
run aws elbv2 create-target-group --name web-green --protocol HTTP --port 80 --target-type ip --vpc-id vpc-1 \
    --health-check-path /health
listener=$(ask aws elbv2 create-listener --load-balancer-arn "$lb" --protocol HTTP --port 8000 \
    --default-actions "Type=forward,TargetGroupArn=$blue" --query 'Listeners[0].ListenerArn' --output text)
run aws ecs create-cluster --cluster-name demo
VERSION=v1 fill "$here/input/taskdef.json" >"$work/v1.json"
run aws ecs register-task-definition --cli-input-json "file://$work/v1.json"
run aws ecs create-service --cluster demo --service-name web --task-definition web --desired-count 2 \
    --launch-type FARGATE --deployment-controller type=CODE_DEPLOY \
    --load-balancers "targetGroupArn=$blue,containerName=web,containerPort=8080" \
    --network-configuration 'awsvpcConfiguration={subnets=[subnet-1,subnet-2],securityGroups=[sg-1]}'
wait_until_served "http://$host:8000/" v1

step "What the containers say of themselves"
tasks=$(aws ecs list-tasks --cluster demo --query 'taskArns' --output text)
# shellcheck disable=SC2086 # one word a task
health() { aws ecs describe-tasks --cluster demo --tasks $tasks --query 'tasks[].healthStatus' --output text; }
deadline=$((SECONDS + 60))
until [ "$(health)" = $'HEALTHY\tHEALTHY' ]; do
    [ $SECONDS -lt $deadline ] || fail "the tasks' containers should be healthy; they are: $(health)"
    sleep 0.5
done
say "   ok: both tasks are HEALTHY"
# shellcheck disable=SC2086 # one word a task
expect "what setup came to" $'0\t0' "$(aws ecs describe-tasks --cluster demo --tasks $tasks \
    --query "tasks[].containers[?name=='setup'].exitCode[]" --output text)"

step "A deployment"
run aws deploy create-application --application-name AppECS-demo-web --compute-platform ECS
run aws deploy create-deployment-group --application-name AppECS-demo-web --deployment-group-name DgpECS-demo-web \
    --service-role-arn arn:aws:iam::000000000000:role/codedeploy --ecs-services serviceName=web,clusterName=demo \
    --deployment-config-name CodeDeployDefault.ECSCanary10Percent5Minutes \
    --deployment-style deploymentType=BLUE_GREEN,deploymentOption=WITH_TRAFFIC_CONTROL \
    --blue-green-deployment-configuration \
    'terminateBlueInstancesOnDeploymentSuccess={action=TERMINATE,terminationWaitTimeInMinutes=1},deploymentReadyOption={actionOnTimeout=CONTINUE_DEPLOYMENT,waitTimeInMinutes=0}' \
    --load-balancer-info \
    "targetGroupPairInfoList=[{targetGroups=[{name=web-blue},{name=web-green}],prodTrafficRoute={listenerArns=[$listener]}}]"
VERSION=v2 fill "$here/input/taskdef.json" >"$work/v2.json"
ask aws ecs deploy --cluster demo --service web --task-definition "$work/v2.json" \
    --codedeploy-appspec "$here/input/appspec.yaml" | tee "$work/deploy.out"
grep -q 'Successfully deployed' "$work/deploy.out" || fail "the command did not say that it deployed"
expect "production serves" v2 "$(served "http://$host:8000/")"

stop_server
step "Done in $SECONDS seconds"
