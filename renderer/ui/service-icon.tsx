import {
  Baby,
  Briefcase,
  Building2,
  Coins,
  FileText,
  GraduationCap,
  HeartHandshake,
  House,
  IdCard,
  Inbox,
  Landmark,
  MapPinned,
  Scale,
  Stamp,
  Stethoscope,
  Store,
  Tractor,
  Truck,
  Users,
  type LucideIcon,
} from 'lucide-react';

/** The pictures a centre may give its services (lĩnh vực), by the name in its configuration. */
const icons: { readonly [name: string]: LucideIcon } = {
  baby: Baby,
  briefcase: Briefcase,
  building: Building2,
  coins: Coins,
  'file-text': FileText,
  'graduation-cap': GraduationCap,
  'heart-handshake': HeartHandshake,
  house: House,
  'id-card': IdCard,
  inbox: Inbox,
  landmark: Landmark,
  'map-pinned': MapPinned,
  scale: Scale,
  stamp: Stamp,
  stethoscope: Stethoscope,
  store: Store,
  tractor: Tractor,
  truck: Truck,
  users: Users,
};

/** Names of the pictures, in the order they are offered. */
export const iconNames: readonly string[] = Object.keys(icons);

/** The picture of a service beside its word; a name nobody knows becomes a sheet of paper. */
export const ServiceIcon = ({ name, className }: { readonly name: string; readonly className?: string }) => {
  const Icon = icons[name] ?? FileText;
  return <Icon aria-hidden="true" strokeWidth={1.75} className={className} />;
};
