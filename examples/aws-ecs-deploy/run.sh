#!/usr/bin/env bash
# `aws ecs deploy`, the AWS CLI's own one-step command, unchanged. Starts a server of its own and leaves nothing behind.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../lib.sh"

start_server 60
export CUTOVER_BINARY=$cutover

step "A service behind a load balancer"
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
run aws ecs create-service --cluster demo --service-name web --task-definition web --desired-count 1 \
    --launch-type FARGATE --deployment-controller type=CODE_DEPLOY \
    --load-balancers "targetGroupArn=$blue,containerName=web,containerPort=8080" \
    --network-configuration 'awsvpcConfiguration={subnets=[subnet-1,subnet-2],securityGroups=[sg-1]}'
wait_until_served "http://$host:8000/" '{"version":"v1"}'

step "Application and deployment group with the names the command looks for"
run aws deploy create-application --application-name AppECS-demo-web --compute-platform ECS
run aws deploy create-deployment-group --application-name AppECS-demo-web --deployment-group-name DgpECS-demo-web \
    --service-role-arn arn:aws:iam::000000000000:role/codedeploy --ecs-services serviceName=web,clusterName=demo \
    --deployment-config-name CodeDeployDefault.ECSCanary10Percent5Minutes \
    --deployment-style deploymentType=BLUE_GREEN,deploymentOption=WITH_TRAFFIC_CONTROL \
    --blue-green-deployment-configuration \
    'terminateBlueInstancesOnDeploymentSuccess={action=TERMINATE,terminationWaitTimeInMinutes=1},deploymentReadyOption={actionOnTimeout=CONTINUE_DEPLOYMENT,waitTimeInMinutes=0}' \
    --load-balancer-info \
    "targetGroupPairInfoList=[{targetGroups=[{name=web-blue},{name=web-green}],prodTrafficRoute={listenerArns=[$listener]}}]"

step "One command"
VERSION=v2 fill "$here/input/taskdef.json" >"$work/v2.json"
ask aws ecs deploy --cluster demo --service web --task-definition "$work/v2.json" \
    --codedeploy-appspec "$here/input/appspec.yaml" | tee "$work/deploy.out"
grep -q 'Successfully deployed' "$work/deploy.out" || fail "the command did not say that it deployed"
expect "production serves" '{"version":"v2"}' "$(served "http://$host:8000/")"
expect "the newest deployment" Succeeded "$(aws deploy get-deployment --query deploymentInfo.status --output text \
    --deployment-id "$(aws deploy list-deployments --query 'deployments[0]' --output text)")"

stop_server
step "Done in $SECONDS seconds"
