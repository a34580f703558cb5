/** What a page hands to the elements inside its MDX. */
declare namespace App {
  interface Locals {
    plan?: import('./views/plan-links.ts').PlanLinks;
  }
}
