//! Declares the one command the page may call, so that the capability file can grant it and
//! nothing else can be reached.

fn main() {
    let attributes = tauri_build::Attributes::new()
        .app_manifest(tauri_build::AppManifest::new().commands(&["call"]))
        .codegen(tauri_build::CodegenContext::new());
    tauri_build::try_build(attributes).expect("tauri.conf.json and capabilities/ are consistent");
}
