mod engine;
mod loading;
mod walks;
mod walks_office;
mod walks_shipped;
mod walks_table;
