/** How the CDK is to behave, here and not in cdk.json, so that a test sees the templates that are deployed. */
export const featureFlags = {
  // What CloudFormation would refuse stops the synth, not the deployment.
  '@aws-cdk/core:strictCfnValidateErrors': true,
  // What the reporting stack uses cannot be taken from under it.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
} as const;
