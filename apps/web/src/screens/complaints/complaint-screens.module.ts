import { Module } from '@nestjs/common';
import { ComplaintsModule } from '#complaints';
import { OwnCard } from '../worker/own-card';
import { ComplaintReads } from './desk/complaint-reads';
import { ComplaintScreens } from './desk/complaints.controller';
import { TakeInScreens } from './desk/take-in.controller';
import { OwnComplaintDesk } from './own/complainant';
import { UserComplaintScreens } from './own/user-complaints.controller';
import { WorkerComplaintScreens } from './own/worker-complaints.controller';

/** Complaints: made by workers and users or at the desk, read and answered by few. */
@Module({
  imports: [ComplaintsModule],
  controllers: [WorkerComplaintScreens, UserComplaintScreens, TakeInScreens, ComplaintScreens],
  providers: [OwnCard, OwnComplaintDesk, ComplaintReads],
})
export class ComplaintScreensModule {}
