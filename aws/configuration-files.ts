import {
  loadConfig,
  loadSharedConfigFiles,
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
} from '@smithy/core/config';
import { type Region, regions } from '../core/model/regions';
import { type Connection, isLocal } from './connection';

/** A profile of the AWS configuration files, without its secrets. */
export interface AwsProfile {
  readonly name: string;
  readonly region: string | undefined;
  /** Whether `aws sso login` gives it its credentials. */
  readonly isSso: boolean;
}

/** Sections of the configuration file that are no profiles are called `sso-session.NAME` and the like. */
const otherSection = /^(sso-session|services)\./;

/** The profiles of the AWS configuration files as they are now, by name. Files that are missing have none. */
export async function awsProfiles(): Promise<AwsProfile[]> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const configured = Object.keys(configFile).filter((name) => !otherSection.test(name));
  const names = [...new Set([...configured, ...Object.keys(credentialsFile)])];
  return names.sort().map((name) => {
    const settings = { ...credentialsFile[name], ...configFile[name] };
    return {
      name,
      region: settings.region,
      isSso: settings.sso_session !== undefined || settings.sso_start_url !== undefined,
    };
  });
}

/** A signature must name a region, which a sandbox does not look at. */
const localRegion = 'us-east-1';

/** The region of a connection: its own, else that of the environment variable or the profile; undefined if there is none. */
export async function regionOf(connection: Connection): Promise<string | undefined> {
  if (connection.region !== undefined) return connection.region;
  const { profile } = connection;
  const configured = loadConfig(NODE_REGION_CONFIG_OPTIONS, {
    ...NODE_REGION_CONFIG_FILE_OPTIONS,
    ...(profile !== undefined && { profile }),
    ignoreCache: true,
  });
  return configured().catch(() => (isLocal(connection) ? localRegion : undefined));
}

/** The regions to choose from. */
export function awsRegions(): readonly Region[] {
  return regions;
}
