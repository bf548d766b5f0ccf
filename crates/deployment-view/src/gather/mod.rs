//! Reading what there is to see, call by call. Each module knows one service.

pub(crate) mod codedeploy;
