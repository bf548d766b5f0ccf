#!/usr/bin/env bash
# The blue/green tutorial of the Amazon ECS guide and its extension by a validation hook, with the stock AWS CLI only.
# Starts a server of its own, checks every promise on the way, cleans up and leaves nothing behind.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../lib.sh"
export INPUT=$here/input
# What a task runs; examples/docker-tasks brings containers.
task_file=${TASK_FILE:-$INPUT/fargate-task.json}

app=tutorial-bluegreen-app group=tutorial-bluegreen-dg cluster=tutorial-bluegreen-cluster service=service-bluegreen
bucket=tutorial-bluegreen-bucket target_id=$cluster:$service

# Minutes of waiting take seconds.
start_server 60

# create_deployment VERSION APPSPEC: registers the version, uploads the AppSpec, starts the deployment -> $deployment
create_deployment() {
    VERSION=$1 fill "$task_file" >"$work/fargate-task.json"
    TASK_DEFINITION=$(ask aws ecs register-task-definition --cli-input-json "file://$work/fargate-task.json" \
        --query taskDefinition.taskDefinitionArn --output text)
    export TASK_DEFINITION
    fill "$INPUT/$2" >"$work/appspec.yaml"
    run aws s3 cp "$work/appspec.yaml" "s3://$bucket/appspec.yaml"
    deployment=$(ask aws deploy create-deployment --cli-input-json "file://$INPUT/create-deployment.json" \
        --query deploymentId --output text)
    say "   $deployment"
}

# expect_success EVENT...: waits for the deployment, then checks its events and what is left.
expect_success() {
    run aws deploy wait deployment-successful --deployment-id "$deployment"
    expect "status of $deployment" Succeeded \
        "$(aws deploy get-deployment --deployment-id "$deployment" --query deploymentInfo.status --output text)"
    local events expected
    expected=$(printf '%s Succeeded\n' "$@" | paste -sd,)
    events=$(ask aws deploy get-deployment-target --deployment-id "$deployment" --target-id "$target_id" \
        --query 'deploymentTarget.ecsTarget.lifecycleEvents[].[lifecycleEventName,status]' --output text | tr '\t' ' ' | paste -sd,)
    expect "lifecycle events" "$expected" "$events"
    expect "primary task sets" "$deployment" "$(ask aws ecs describe-services --cluster "$cluster" --services "$service" \
        --query "services[0].taskSets[?status=='PRIMARY'].externalId" --output text)"
}

# Target groups of the production listener with weight, by name.
production_group() {
    local arn
    arn=$(aws elbv2 describe-listeners --listener-arns "$PRODUCTION_LISTENER" --output text \
        --query 'Listeners[0].DefaultActions[0].ForwardConfig.TargetGroups[?Weight>`0`].TargetGroupArn')
    aws elbv2 describe-target-groups --target-group-arns "$arn" --query 'TargetGroups[0].TargetGroupName' --output text
}

step "Who am I, and where"
expect "account" 000000000000 "$(ask aws sts get-caller-identity --query Account --output text)"
VPC=$(ask aws ec2 create-vpc --cidr-block 10.0.0.0/16 --query Vpc.VpcId --output text)
SUBNET_1=$(ask aws ec2 create-subnet --vpc-id "$VPC" --cidr-block 10.0.1.0/24 --query Subnet.SubnetId --output text)
SUBNET_2=$(ask aws ec2 create-subnet --vpc-id "$VPC" --cidr-block 10.0.2.0/24 --query Subnet.SubnetId --output text)
SECURITY_GROUP=$(ask aws ec2 create-security-group --group-name bluegreen --description tutorial --vpc-id "$VPC" \
    --query GroupId --output text)
run aws ec2 authorize-security-group-ingress --group-id "$SECURITY_GROUP" --protocol tcp --port 80 --cidr 0.0.0.0/0
expect "subnets of the VPC" 2 "$(ask aws ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC" \
    --query 'length(Subnets)')"
expect "security group" bluegreen "$(ask aws ec2 describe-security-groups --group-ids "$SECURITY_GROUP" \
    --query 'SecurityGroups[0].GroupName' --output text)"
export SUBNET_1 SUBNET_2 SECURITY_GROUP

step "Roles"
CODEDEPLOY_ROLE=$(ask aws iam create-role --role-name ecsCodeDeployRole --query Role.Arn --output text \
    --assume-role-policy-document "file://$INPUT/trust-codedeploy.json")
run aws iam attach-role-policy --role-name ecsCodeDeployRole \
    --policy-arn arn:aws:iam::aws:policy/AWSCodeDeployRoleForECS
EXECUTION_ROLE=$(ask aws iam create-role --role-name ecsTaskExecutionRole --query Role.Arn --output text \
    --assume-role-policy-document "file://$INPUT/trust-ecs-tasks.json")
HOOK_ROLE=$(ask aws iam create-role --role-name lambda-cli-hook-role --query Role.Arn --output text \
    --assume-role-policy-document "file://$INPUT/trust-lambda.json")
run aws iam attach-role-policy --role-name lambda-cli-hook-role \
    --policy-arn arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
run aws iam put-role-policy --role-name lambda-cli-hook-role --policy-name lambda-cli-hook-policy \
    --policy-document "file://$INPUT/hook-policy.json"
export CODEDEPLOY_ROLE EXECUTION_ROLE

step "Load balancer, target group, listener"
LOAD_BALANCER=$(ask aws elbv2 create-load-balancer --name bluegreen-alb --subnets "$SUBNET_1" "$SUBNET_2" \
    --security-groups "$SECURITY_GROUP" --query 'LoadBalancers[0].LoadBalancerArn' --output text)
run aws elbv2 wait load-balancer-available --load-balancer-arns "$LOAD_BALANCER"
HOST=$(ask aws elbv2 describe-load-balancers --names bluegreen-alb --query 'LoadBalancers[0].DNSName' --output text)
TARGET_GROUP_1=$(ask aws elbv2 create-target-group --name bluegreentarget1 --protocol HTTP --port 80 \
    --target-type ip --vpc-id "$VPC" --query 'TargetGroups[0].TargetGroupArn' --output text)
# The guide listens on port 80; without root's rights a port above 1023 it is.
production_port=8000 test_port=8080
PRODUCTION_LISTENER=$(ask aws elbv2 create-listener --load-balancer-arn "$LOAD_BALANCER" --protocol HTTP \
    --port $production_port --default-actions "Type=forward,TargetGroupArn=$TARGET_GROUP_1" \
    --query 'Listeners[0].ListenerArn' --output text)
export TARGET_GROUP_1 PRODUCTION_LISTENER
production=http://$HOST:$production_port/ test=http://$HOST:$test_port/

step "Cluster, task definition, service: the first version is blue"
run aws ecs create-cluster --cluster-name "$cluster"
VERSION=blue fill "$task_file" >"$work/fargate-task.json"
run aws ecs register-task-definition --cli-input-json "file://$work/fargate-task.json"
fill "$INPUT/service-bluegreen.json" >"$work/service-bluegreen.json"
run aws ecs create-service --cli-input-json "file://$work/service-bluegreen.json"
wait_until_served "$production" blue

step "Application, second target group, deployment group, bucket"
run aws deploy create-application --application-name "$app" --compute-platform ECS
TARGET_GROUP_2=$(ask aws elbv2 create-target-group --name bluegreentarget2 --protocol HTTP --port 80 \
    --target-type ip --vpc-id "$VPC" --query 'TargetGroups[0].TargetGroupArn' --output text)
fill "$INPUT/tutorial-deployment-group.json" >"$work/tutorial-deployment-group.json"
run aws deploy create-deployment-group --cli-input-json "file://$work/tutorial-deployment-group.json"
run aws s3 mb "s3://$bucket"

step "First deployment: green replaces blue"
create_deployment green appspec.yaml
expect_success BeforeInstall Install AfterInstall BeforeAllowTraffic AllowTraffic AfterAllowTraffic
expect "production serves" green "$(served "$production")"
expect "production is on" bluegreentarget2 "$(production_group)"

step "A validation hook, and a test listener for it to look at"
TEST_LISTENER=$(ask aws elbv2 create-listener --load-balancer-arn "$LOAD_BALANCER" --protocol HTTP \
    --port $test_port --default-actions "Type=forward,TargetGroupArn=$TARGET_GROUP_2" \
    --query 'Listeners[0].ListenerArn' --output text)
export TEST_LISTENER
(cd "$INPUT" && python3 -m zipfile -c "$work/AfterAllowTestTraffic.zip" AfterAllowTestTraffic.py)
HOOK_FUNCTION=$(ask aws lambda create-function --function-name AfterAllowTestTraffic \
    --zip-file "fileb://$work/AfterAllowTestTraffic.zip" --handler AfterAllowTestTraffic.handler \
    --runtime python3.12 --role "$HOOK_ROLE" --timeout 60 --query FunctionArn --output text \
    --environment "Variables={TEST_URL=$test,PRODUCTION_URL=$production,NEW_VERSION=blue-again,OLD_VERSION=green}")
export HOOK_FUNCTION
run aws lambda wait function-active-v2 --function-name AfterAllowTestTraffic
fill "$INPUT/load-balancer-info.json" >"$work/load-balancer-info.json"
run aws deploy update-deployment-group --application-name "$app" --current-deployment-group-name "$group" \
    --load-balancer-info "file://$work/load-balancer-info.json"

step "Second deployment: validated on the test listener, back to the first target group"
create_deployment blue-again appspec-with-hook.yaml
expect_success BeforeInstall Install AfterInstall AllowTestTraffic AfterAllowTestTraffic BeforeAllowTraffic \
    AllowTraffic AfterAllowTraffic
hook_log=$(find "$data_dir" -path '*AfterAllowTestTraffic*' -name '*.log' -exec cat {} +)
expect "the hook saw" "the test listener serves blue-again, the production listener serves green" \
    "$(grep '^the test listener' <<<"$hook_log" || echo "nothing; its log: $hook_log")"
expect "the hook said" "reported Succeeded for $deployment" \
    "$(grep '^reported' <<<"$hook_log" || echo "nothing; its log: $hook_log")"
expect "production serves" blue-again "$(served "$production")"
expect "the test listener serves" blue-again "$(served "$test")"
expect "production is on" bluegreentarget1 "$(production_group)"

step "Clean up"
run aws deploy delete-deployment-group --application-name "$app" --deployment-group-name "$group"
run aws deploy delete-application --application-name "$app"
run aws ecs delete-service --cluster "$cluster" --service "$service" --force
run aws ecs delete-cluster --cluster "$cluster"
run aws s3 rm "s3://$bucket/appspec.yaml"
run aws s3 rb "s3://$bucket"
run aws elbv2 delete-load-balancer --load-balancer-arn "$LOAD_BALANCER"
run aws elbv2 delete-target-group --target-group-arn "$TARGET_GROUP_1"
run aws elbv2 delete-target-group --target-group-arn "$TARGET_GROUP_2"
run aws lambda delete-function --function-name AfterAllowTestTraffic
run aws iam delete-role-policy --role-name lambda-cli-hook-role --policy-name lambda-cli-hook-policy
run aws iam detach-role-policy --role-name lambda-cli-hook-role \
    --policy-arn arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
run aws iam detach-role-policy --role-name ecsCodeDeployRole \
    --policy-arn arn:aws:iam::aws:policy/AWSCodeDeployRoleForECS
for role in ecsCodeDeployRole ecsTaskExecutionRole lambda-cli-hook-role; do
    run aws iam delete-role --role-name $role
done
run aws ec2 delete-security-group --group-id "$SECURITY_GROUP"
run aws ec2 delete-subnet --subnet-id "$SUBNET_1"
run aws ec2 delete-subnet --subnet-id "$SUBNET_2"
run aws ec2 delete-vpc --vpc-id "$VPC"
expect "applications left" "" "$(aws deploy list-applications --query 'applications' --output text)"
expect "buckets left" "" "$(aws s3 ls)"

stop_server
step "Done in $SECONDS seconds"
