mod engine;
mod loading;
mod staff;
mod walks;
mod walks_office;
mod walks_shipped;
mod walks_table;
