# Văn Thư. Every line calls cargo or npm; what they need is installed by .ci/setup.
#
#   make run        set everything up and open the window
#   make run-xvfb   the same on a machine without a display
#   make test       set everything up and run every test
#   make e2e        only the journeys in the real window
#   make bench      the figures, one JSON line each
#   make lint       format, clippy, biome, licences
#   make deb        the Debian package of the shipped program

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: run run-xvfb test e2e bench lint deb setup ui check-ui program tested shipped clean

# Outside the clone: a fresh clone compiles only what changed.
export CARGO_TARGET_DIR ?= $(HOME)/.cache/vanthu/target
export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)
TARGET := $(CARGO_TARGET_DIR)

# One profile and one set of features for all that the tests build, so that nothing is
# compiled twice: the test clock and cheap Argon2 (testkit), the real window (window).
TESTED := --locked --workspace --exclude vanthu-empty-window --features vanthu-desktop/testkit,vanthu-cli/testkit,vanthu-tests/window
NEXTEST := cargo nextest run $(TESTED) --config-file .ci/nextest.toml

setup:
	@.ci/setup

# --- The program ------------------------------------------------------------------------
run: setup
	@if [[ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]]; then \
	  echo "There is no display here; \`make run-xvfb\` runs the program under Xvfb." >&2; exit 1; fi
	@$(MAKE) --no-print-directory program
	$(TARGET)/debug/vanthu-desktop

run-xvfb: program
	.ci/xvfb $(TARGET)/debug/vanthu-desktop

program: ui
	cargo build --locked -p vanthu-desktop

# --- The page ---------------------------------------------------------------------------
# Built again only when something in ui/ is newer than what was built.
ui: setup
	@if [[ ! -f ui/dist/index.html || -n "$$(find ui -path ui/node_modules -prune -o -path ui/dist -prune \
	    -o -type f -newer ui/dist/index.html -print -quit)" ]]; then \
	  npm --prefix ui run build; fi

check-ui: setup
	npm --prefix ui run check
	npm --prefix ui test

# --- Tests ------------------------------------------------------------------------------
test: ui
	cargo fmt --all --check
	$(MAKE) --no-print-directory check-ui
	cargo clippy $(TESTED) --all-targets -- -D warnings
	$(MAKE) --no-print-directory shipped tested
	$(TARGET)/debug/vanthu commands --json | npm --prefix ui run --silent bindings -- --check
	cargo test $(TESTED) --doc
	$(NEXTEST)

e2e: ui tested
	$(NEXTEST) -E 'binary(e2e)'

# The two programs as the tests run them; nextest alone would not build those of other packages.
tested: ui
	cargo build $(TESTED) --bins

# The command line as it is shipped: alone, without testkit. A test asks it for its options.
shipped: setup
	cargo build --locked -p vanthu-cli
	@mkdir -p $(TARGET)/shipped && cp -f $(TARGET)/debug/vanthu $(TARGET)/shipped/vanthu

# The window is measured as a release build, opened behind the sign-in (testkit), beside an empty one.
bench: ui
	cargo build --locked --release -p vanthu-desktop -p vanthu-empty-window --features vanthu-desktop/testkit
	cargo bench --locked -p vanthu-tests --no-run
	@.ci/xvfb cargo bench --locked -p vanthu-tests

lint: ui
	@.ci/setup lint
	cargo fmt --all --check
	npm --prefix ui run check
	cargo clippy $(TESTED) --all-targets -- -D warnings
	cargo clippy --locked -p vanthu-empty-window -- -D warnings
	cargo deny --locked check licenses bans sources

# --- The Debian package -----------------------------------------------------------------
deb: ui
	cargo build --locked --release -p vanthu-cli
	cd src-tauri && npm exec --yes --package=@tauri-apps/cli@2.12.5 -- tauri build --bundles deb --ci \
	  --config '{"build":{"beforeBuildCommand":""},"bundle":{"linux":{"deb":{"files":{"/usr/bin/vanthu":"$(TARGET)/release/vanthu"}}}}}' \
	  -- --locked
	@ls -l $(TARGET)/release/bundle/deb/*.deb

clean:
	rm -rf ui/dist
	cargo clean
