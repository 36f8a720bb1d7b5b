/** Runs before office.js, so that nothing that the page's policy blocks is missed. */
window.policyViolations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.policyViolations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
