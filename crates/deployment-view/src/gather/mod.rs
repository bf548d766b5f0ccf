//! Reading what there is to see, call by call. Each module knows one service.

pub(crate) mod cloudwatch;
pub(crate) mod codedeploy;
pub(crate) mod ecs;
pub(crate) mod elbv2;
pub(crate) mod logs;
pub(crate) mod permissions;
