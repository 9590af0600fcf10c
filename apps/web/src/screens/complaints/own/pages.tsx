import { Page, useScreen } from '../../frame';
import { type Space } from '../../user/own-space';
import { UserPage } from '../../user/user-page';
import {
  OwnComplaint,
  type OwnComplaintProps,
  OwnComplaints,
  type OwnComplaintsProps,
} from './own-complaints';

export function WorkerComplaintsPage(props: OwnComplaintsProps) {
  return (
    <Page title={useScreen().words.complaints.title} back="/mijn-uren">
      <OwnComplaints {...props} />
    </Page>
  );
}

export function WorkerComplaintPage(props: OwnComplaintProps) {
  return (
    <Page title={useScreen().words.complaints.numbered(props.complaint.number)} back={props.base}>
      <OwnComplaint {...props} />
    </Page>
  );
}

interface InSpace {
  readonly space: Space;
}

export function UserComplaintsPage({ space, ...own }: OwnComplaintsProps & InSpace) {
  return (
    <UserPage space={space} title={useScreen().words.complaints.title} part="begin">
      <OwnComplaints {...own} />
    </UserPage>
  );
}

export function UserComplaintPage({ space, ...own }: OwnComplaintProps & InSpace) {
  const title = useScreen().words.complaints.numbered(own.complaint.number);
  return (
    <UserPage space={space} title={title} part="begin" back={own.base}>
      <OwnComplaint {...own} />
    </UserPage>
  );
}
