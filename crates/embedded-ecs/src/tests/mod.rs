//! Embedded ECS as its users see it, on fakes.

mod account;
mod adoption;
mod api;
mod bus;
mod containers;
mod definitions;
mod logs;
mod refusals;
mod serving;
mod task_sets;
