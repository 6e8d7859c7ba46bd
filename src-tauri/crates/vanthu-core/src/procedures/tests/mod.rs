mod engine;
mod loading;
mod walks;
