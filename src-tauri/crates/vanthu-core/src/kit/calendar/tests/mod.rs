mod days;
mod deadlines;
mod durations;
mod elapsed;
mod lunar;
