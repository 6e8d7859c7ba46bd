mod days;
mod deadlines;
mod durations;
mod lunar;
