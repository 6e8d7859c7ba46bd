/** Addresses of scans as this web view understands them. */

/**
 * The core names a scan `scan://localhost/…`. WebView2 (Windows) reaches such a scheme as
 * `http://scan.localhost/…`; WebKitGTK takes it as it is.
 */
export function scanAddress(address: string, userAgent: string = navigator.userAgent): string {
  return /Windows/.test(userAgent)
    ? address.replace(/^scan:\/\/localhost\//, "http://scan.localhost/")
    : address;
}
